package org.gongdan.batch.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobParameter;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.job.RelativeDay;
import org.gongdan.subsidy.shared.Bilingual;

/** What people have to know of {@code roi-reconciliation}. */
final class RoiReconciliation {

    static final JobDescription DESCRIPTION = new JobDescription(
            RoiReconciliationJobConfiguration.NAME,
            new Bilingual("投资回报对账", "Reconciliation of returns"),
            new Bilingual(
                    "逐一核对执行中投资项目的承诺、报账、核准、支付与账簿金额，计算其回报，并记录差异。",
                    "Compares promise, claim, approval, payment and ledger of every live investment, computes its"
                            + " return, and records the differences."),
            List.of(
                    new JobParameter(
                            RoiReconciliationJobConfiguration.PERIOD,
                            new Bilingual("期间", "Period"),
                            new Bilingual(
                                    "已开始的月、季度或年：2026-11、2026-Q4 或 2026；不填为本月",
                                    "a month, quarter or year that has begun: 2026-11, 2026-Q4 or 2026; this month if empty"),
                            JobParameter.Kind.PERIOD,
                            RelativeDay.CURRENT_MONTH,
                            List.of()),
                    new JobParameter(
                            RoiReconciliationJobConfiguration.RATE,
                            new Bilingual("折现率", "Discount rate"),
                            new Bilingual(
                                    "每年折现率，0 至 1 之间，最多六位小数，例如 0.08",
                                    "of a year, from 0 up to but not 1, at most six decimals, such as 0.08"),
                            JobParameter.Kind.RATE,
                            "0.08",
                            List.of()),
                    new JobParameter(
                            RoiReconciliationJobConfiguration.SCOPE,
                            new Bilingual("范围", "Scope"),
                            new Bilingual(
                                    "all 为全部项目；或 programme:、enterprise:、investment: 加编号，例如 enterprise:91440101MA5CABCD0X",
                                    "all for the whole portfolio, or programme:, enterprise: or investment: and its id,"
                                            + " such as enterprise:91440101MA5CABCD0X"),
                            JobParameter.Kind.SCOPE,
                            "all",
                            List.of())),
            List.of(
                    new JobSchedule(
                            "monthly",
                            "0 0 2 2 * *",
                            Map.of(RoiReconciliationJobConfiguration.PERIOD, RelativeDay.PREVIOUS_MONTH)),
                    new JobSchedule(
                            "quarterly",
                            "0 0 3 5 1,4,7,10 *",
                            Map.of(RoiReconciliationJobConfiguration.PERIOD, RelativeDay.PREVIOUS_QUARTER)),
                    new JobSchedule(
                            "yearly",
                            "0 0 4 10 1 *",
                            Map.of(RoiReconciliationJobConfiguration.PERIOD, RelativeDay.PREVIOUS_YEAR))),
            Set.of(Role.OPERATOR, Role.FINANCE));

    private RoiReconciliation() {}
}
