package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.COSTED;
import static org.gongdan.subsidy.application.Scenario.DEFECTS;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.PILOT;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.Indicator.Better;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclareBaselineTest {

    private static final DeclareBaseline DECLARE = new DeclareBaseline(ID, List.of(DEFECTS), List.of(PILOT));

    @Test
    void declaresIndicatorsAndMilestones() {
        today().given(DRAFTED, COSTED).when(DECLARE, as(PREPARER)).expectEvents(MEASURED);
    }

    @Test
    void changesNothingWhenRepeated() {
        today().given(DRAFTED, MEASURED)
                .when(DECLARE, as(PREPARER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "LOWER,  4.5, 4.5,  1.00,  0.5, TARGET_NOT_BETTER",
        "LOWER,  4.5, 4.6,  1.00,  0.5, TARGET_NOT_BETTER",
        "HIGHER, 4.5, 4.4,  1.00,  0.5, TARGET_NOT_BETTER",
        "LOWER,  4.5, 4.4, -0.01,  0.5, INDICATOR_VALUE_NEGATIVE",
        "LOWER,  4.5, 4.4,  1.00, -0.1, ATTRIBUTION_OUT_OF_RANGE",
        "LOWER,  4.5, 4.4,  1.00, 1.01, ATTRIBUTION_OUT_OF_RANGE"
    })
    void refusesAMeasureThatCannotBe(
            Better better, String baseline, String target, String value, String attribution, ApplicationRefusal why) {
        var indicator = new Indicator(
                "x",
                "某",
                "x",
                "%",
                better,
                new BigDecimal(baseline),
                new BigDecimal(target),
                Money.ofYuan(value),
                new BigDecimal(attribution));
        refused(List.of(indicator), List.of(), why);
    }

    @Test
    void refusesTheSameIndicatorTwice() {
        refused(List.of(DEFECTS, DEFECTS), List.of(), ApplicationRefusal.INDICATOR_REPEATED);
    }

    @Test
    void refusesTheSameMilestoneTwice() {
        refused(List.of(DEFECTS), List.of(PILOT, PILOT), ApplicationRefusal.MILESTONE_REPEATED);
    }

    @Test
    void isFrozenOnceOffered() {
        today().given(upTo(OFFERED))
                .when(DECLARE, as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.NOT_A_DRAFT);
    }

    @Test
    void hidesTheDraftOfAnotherEnterprise() {
        today().given(DRAFTED)
                .when(DECLARE, as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    private static void refused(List<Indicator> indicators, List<Milestone> milestones, Refusal refusal) {
        today().given(DRAFTED)
                .when(new DeclareBaseline(ID, indicators, milestones), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }
}
