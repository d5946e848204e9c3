package org.gongdan.subsidy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongdan.reporting.ReportKind;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ReportRetentionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @Test
    void keepsForTenYearsUnlessToldOtherwise() {
        var retention = new ReportRetention(new MockEnvironment());
        assertThat(retention.keepUntil(ReportKind.COST_SHARE, DAY)).isEqualTo("2036-12-01");
    }

    @Test
    void keepsEachKindAsLongAsItsPolicySays() {
        var retention = new ReportRetention(new MockEnvironment()
                .withProperty("gongdan.reports.retention.audit-trail", "P30Y")
                .withProperty("gongdan.reports.retention.policy", "P18M"));
        assertThat(retention.keepUntil(ReportKind.AUDIT_TRAIL, DAY)).isEqualTo("2056-12-01");
        assertThat(retention.keepUntil(ReportKind.POLICY, DAY)).isEqualTo("2028-06-01");
        assertThat(retention.keepUntil(ReportKind.COST_SHARE, DAY)).isEqualTo("2036-12-01");
    }

    @Test
    void refusesToKeepAuditRecordsForLess() {
        var shorter = new MockEnvironment().withProperty("gongdan.reports.retention.default", "P9Y11M");
        assertThatThrownBy(() -> new ReportRetention(shorter)).hasMessageContaining("audit records");
    }
}
