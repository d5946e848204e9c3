package org.gongdan.subsidy.privacy.read;

import java.util.List;
import java.util.Objects;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.personal.PersonalText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every text that events hold under the key of a person, opened. */
@Component
class PersonTexts {

    /** A text of one letter would be found everywhere. */
    private static final int SHORTEST = 2;

    /** Seals are of letters that need no escape in JSON, so they can be cut out of the bytes as they are. */
    private static final String SEALED = """
            select distinct found[1] as sealed
              from domain_event,
                   regexp_matches(convert_from(payload, 'UTF8') || coalesce(convert_from(meta_data, 'UTF8'), ''),
                                  :pattern, 'g') as found
             where position(convert_to(:head, 'UTF8') in payload) > 0
                or position(convert_to(:head, 'UTF8') in coalesce(meta_data, '')) > 0""";

    private final JdbcClient jdbc;
    private final PersonalData personal;

    PersonTexts(JdbcClient jdbc, PersonalData personal) {
        this.jdbc = jdbc;
        this.personal = personal;
    }

    /** In the order of the alphabet, without what cannot be read any more. */
    List<String> of(String person) {
        var head = PersonalText.headOf(person);
        return jdbc
                .sql(SEALED)
                .param("head", head)
                .param("pattern", "(" + head.replaceAll("[^A-Za-z0-9:_-]", "\\\\$0") + "[A-Za-z0-9_-]+)")
                .query(String.class)
                .list()
                .stream()
                .map(text -> personal.open(Objects.requireNonNull(text)))
                .filter(text -> !text.equals(PersonalData.erasedMark()) && text.length() >= SHORTEST)
                .distinct()
                .sorted()
                .toList();
    }
}
