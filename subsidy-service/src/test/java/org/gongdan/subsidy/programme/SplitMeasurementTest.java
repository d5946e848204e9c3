package org.gongdan.subsidy.programme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitMeasurementTest {

    @Test
    void measuresACaseThatReachesMostRules() {
        var request = SplitMeasurement.request();
        var split = ShareSolver.solve(request);

        assertThat(request.costs()).hasSize(40);
        assertThat(request.rooms()).hasSize(20);
        assertThat(split).isInstanceOf(Split.Balanced.class);
        assertThat(split.shares()).hasSize(5).extracting(ShareLine::constraint).contains(Constraint.REMAINDER);
        assertThat(split.basis().exclusions()).hasSizeGreaterThan(10);
    }
}
