package org.gongdan.subsidy.application.read;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.OpenOffers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads offers that wait for their answer. */
@Component
class OpenOfferQueries implements OpenOffers {

    private final JdbcClient jdbc;

    OpenOfferQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ApplicationId> overdueOn(LocalDate day, String lastId, int limit) {
        return jdbc.sql("""
                select id from application
                where status = 'OFFERED' and offer_expires_on < :day and id > :last
                order by id limit :limit
                """)
                .param("day", day)
                .param("last", lastId)
                .param("limit", limit)
                .query((row, _) -> new ApplicationId(row.getString("id")))
                .list();
    }

    @Override
    public long countOverdueOn(LocalDate day) {
        return jdbc.sql("select count(*) from application where status = 'OFFERED' and offer_expires_on < :day")
                .param("day", day)
                .query(Long.class)
                .single();
    }

    @Override
    public List<OpenOffer> of(String uscc) {
        return jdbc.sql("""
                select id, uscc, title, offer_expires_on from application
                where status = 'OFFERED' and uscc = :uscc and offer_expires_on is not null
                order by offer_expires_on, id
                """)
                .param("uscc", uscc)
                .query((row, _) -> new OpenOffer(
                        new ApplicationId(row.getString("id")),
                        row.getString("uscc"),
                        row.getString("title"),
                        row.getObject("offer_expires_on", LocalDate.class)))
                .list();
    }
}
