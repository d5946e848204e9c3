package org.gongdan.subsidy.shared;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** The answers kept for a while for requests that may be repeated; they hold whatever was answered, names too. */
@Component
public class RememberedAnswers {

    private static final String MENTIONING = """
             from idempotency
            where caller = :caller
               or exists (select from unnest(cast(:texts as text[])) as said (text)
                           where position(convert_to(said.text, 'UTF8') in body) > 0)""";

    private final JdbcClient jdbc;

    RememberedAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are to this caller or say any of these texts. */
    public long count(String caller, Collection<String> texts) {
        return jdbc.sql("select count(*)" + MENTIONING)
                .param("caller", caller)
                .param("texts", new SqlArrayValue("text", texts.toArray()))
                .query(Long.class)
                .single();
    }

    /** Forgets them; such a request would be done anew. */
    public void forget(String caller, Collection<String> texts) {
        jdbc.sql("delete" + MENTIONING)
                .param("caller", caller)
                .param("texts", new SqlArrayValue("text", texts.toArray()))
                .update();
    }
}
