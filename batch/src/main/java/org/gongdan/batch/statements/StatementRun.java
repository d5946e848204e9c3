package org.gongdan.batch.statements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobParameter;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.job.RelativeDay;
import org.gongdan.subsidy.shared.Bilingual;

/** What people have to know of {@code statement-run}. */
final class StatementRun {

    static final JobDescription DESCRIPTION = new JobDescription(
            StatementRunJobConfiguration.NAME,
            new Bilingual("年度对账单", "Yearly statements"),
            new Bilingual(
                    "向每家有投资项目的企业出具年度对账单；数字有变化时出具新的一份，并列出变化。",
                    "Issues the statement of a year to every enterprise with an investment; where figures changed"
                            + " since, another one that says what changed."),
            List.of(new JobParameter(
                    StatementRunJobConfiguration.YEAR,
                    new Bilingual("年度", "Year"),
                    new Bilingual("已结束的年度，例如 2025；不填为上一年", "a year that is over, such as 2025; the last if empty"),
                    JobParameter.Kind.YEAR,
                    RelativeDay.PREVIOUS_YEAR,
                    List.of())),
            List.of(new JobSchedule("yearly", "0 0 5 15 1 *", Map.of())),
            Set.of(Role.OPERATOR, Role.FINANCE));

    private StatementRun() {}
}
