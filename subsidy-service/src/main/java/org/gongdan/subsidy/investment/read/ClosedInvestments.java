package org.gongdan.subsidy.investment.read;

import java.util.Set;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ClosedProjects;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells which applications have become investments that are no longer open. */
@Component
class ClosedInvestments implements ClosedProjects {

    private final JdbcClient jdbc;

    ClosedInvestments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ApplicationId> of(ProgrammeId programme) {
        return Set.copyOf(jdbc.sql("""
                        select application_id from investment where programme_id = :programme and status <> 'OPEN'""")
                .param("programme", programme.value())
                .query((row, _) -> new ApplicationId(row.getString("application_id")))
                .list());
    }
}
