package org.gongdan.batch.reports;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobDescription;
import org.gongdan.subsidy.job.JobParameter;
import org.gongdan.subsidy.job.JobSchedule;
import org.gongdan.subsidy.job.RelativeDay;
import org.gongdan.subsidy.shared.Bilingual;

/** What people have to know of {@code report-expiry}. */
final class ReportExpiry {

    static final JobDescription DESCRIPTION = new JobDescription(
            ReportExpiryJobConfiguration.NAME,
            new Bilingual("报告与审计包到期清理", "Expiry of reports and packs"),
            new Bilingual(
                    "删除保存期已满的报告和审计包文件；其登记与审计轨迹保留。",
                    "Removes the files of reports and audit packs that were kept as long as was promised; their records and the audit"
                            + " trail stay."),
            List.of(new JobParameter(
                    ReportExpiryJobConfiguration.DAY,
                    new Bilingual("日期", "Day"),
                    new Bilingual(
                            "保存期在此日之前届满的报告和审计包；不填为今天",
                            "reports and packs that were to be kept until before it; today if empty"),
                    JobParameter.Kind.DATE,
                    RelativeDay.TODAY,
                    List.of())),
            List.of(new JobSchedule("nightly", "0 30 3 * * *", Map.of())),
            Set.of(Role.OPERATOR));

    private ReportExpiry() {}
}
