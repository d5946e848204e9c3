package org.gongdan.subsidy.application.automation;

import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers whose last day is over. */
@Component
class DueOffers {

    private final JdbcClient jdbc;

    DueOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApplicationId> on(LocalDate today) {
        return jdbc.sql("""
                select application_id from application_offer_deadline
                where expires_on < :today order by expires_on, application_id
                """)
                .param("today", today)
                .query((row, number) -> new ApplicationId(row.getString(1)))
                .list();
    }
}
