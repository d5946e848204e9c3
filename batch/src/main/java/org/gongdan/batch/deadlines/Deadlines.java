package org.gongdan.batch.deadlines;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobParameter;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.job.RelativeDay;
import org.gongdan.subsidy.shared.Bilingual;

/** What people have to know of {@code deadlines}. */
final class Deadlines {

    static final JobDescription DESCRIPTION = new JobDescription(
            DeadlinesJobConfiguration.NAME,
            new Bilingual("到期事项", "Deadlines"),
            new Bilingual(
                    "查找到期未报的指标与功能使用情况、未提交的最后报账和未答复的资助意向，逐步催报，结清已办理的事项，并判定到期的预留尾款。",
                    "Finds reports and last claims that did not come and offers that nobody answered, reminds step by"
                            + " step, ends what was met, and judges retention whose day has come."),
            List.of(new JobParameter(
                    DeadlinesJobConfiguration.DAY,
                    new Bilingual("日期", "Day"),
                    new Bilingual(
                            "此日之前到期的事项视为逾期，例如 2026-11-30；不填为今天",
                            "what was due before it is missing, such as 2026-11-30; today if empty"),
                    JobParameter.Kind.DATE,
                    RelativeDay.TODAY,
                    List.of())),
            List.of(new JobSchedule("nightly", "0 30 1 * * *", Map.of())),
            Set.of(Role.OPERATOR, Role.OFFICER));

    private Deadlines() {}
}
