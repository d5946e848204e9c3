package org.gongdan.batch.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobParameter;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.job.RelativeDay;
import org.gongdan.subsidy.shared.Bilingual;

/** What people have to know of {@code policy-figures}. */
final class PolicyFiguresDescribed {

    static final JobDescription DESCRIPTION = new JobDescription(
            PolicyFiguresJobConfiguration.NAME,
            new Bilingual("政策数据", "Policy figures"),
            new Bilingual(
                    "根据有效的对账结果，按城市、行业、场景、档位和方式汇总渗透率、公共资金杠杆与回报；企业少于五家的单元不公开。",
                    "Adds up penetration, public leverage and returns from the results in force, by city, industry,"
                            + " scenario, tier and mode; cells of fewer than five enterprises are withheld."),
            List.of(new JobParameter(
                    PolicyFiguresJobConfiguration.PERIOD,
                    new Bilingual("期间", "Period"),
                    new Bilingual(
                            "已对账的月、季度或年：2026-11、2026-Q4 或 2026；不填为上月",
                            "a month, quarter or year that is reconciled: 2026-11, 2026-Q4 or 2026; last month if empty"),
                    JobParameter.Kind.PERIOD,
                    RelativeDay.PREVIOUS_MONTH,
                    List.of())),
            List.of(
                    new JobSchedule("monthly", "0 0 5 3 * *", Map.of()),
                    new JobSchedule(
                            "yearly",
                            "0 30 5 12 1 *",
                            Map.of(PolicyFiguresJobConfiguration.PERIOD, RelativeDay.PREVIOUS_YEAR))),
            Set.of(Role.OPERATOR, Role.OFFICER, Role.FINANCE));

    private PolicyFiguresDescribed() {}
}
