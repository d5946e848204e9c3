package org.gongdan.subsidy.investment;

import static org.gongdan.subsidy.investment.InvestmentExamples.APPROVER;
import static org.gongdan.subsidy.investment.InvestmentExamples.CLOSED;
import static org.gongdan.subsidy.investment.InvestmentExamples.EVIDENCE;
import static org.gongdan.subsidy.investment.InvestmentExamples.FOREIGN;
import static org.gongdan.subsidy.investment.InvestmentExamples.ID;
import static org.gongdan.subsidy.investment.InvestmentExamples.NOW;
import static org.gongdan.subsidy.investment.InvestmentExamples.OFFICER;
import static org.gongdan.subsidy.investment.InvestmentExamples.OPENED;
import static org.gongdan.subsidy.investment.InvestmentExamples.REVIEWER;
import static org.gongdan.subsidy.investment.InvestmentExamples.SIGNATORY;
import static org.gongdan.subsidy.investment.InvestmentExamples.after;
import static org.gongdan.subsidy.investment.InvestmentExamples.refuses;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.Indicator.Months;
import org.gongdan.subsidy.investment.InvestmentCommand.ConfirmBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentCommand.FreezeBaselines;
import org.gongdan.subsidy.investment.InvestmentCommand.PrepareBaselineCorrection;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrected;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselineCorrectionPrepared;
import org.gongdan.subsidy.investment.InvestmentEvent.BaselinesFrozen;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectBaselineTest {

    private static final Baseline BASELINE = baseline("4.20", "2025-12", "2026-02");
    private static final BaselineCorrectionPrepared PREPARED =
            new BaselineCorrectionPrepared(ID, "defect-rate", BASELINE, "漏计夜班", SIGNATORY.id(), NOW);
    private static final BaselineCorrected CORRECTED =
            new BaselineCorrected(ID, "defect-rate", BASELINE, "漏计夜班", SIGNATORY.id(), REVIEWER.id(), NOW);
    private static final BaselinesFrozen FROZEN = new BaselinesFrozen(ID, "payment-batch-1", NOW);

    @Test
    void waitsForASecondPerson() {
        after(List.of(OPENED), prepare(BASELINE), SIGNATORY).expectEvents(PREPARED);
        after(List.of(OPENED, PREPARED), prepare(BASELINE), SIGNATORY).expectNoEvents();
        after(List.of(OPENED, PREPARED), confirm(BASELINE), REVIEWER).expectEvents(CORRECTED);
        after(List.of(OPENED, PREPARED, CORRECTED), confirm(BASELINE), APPROVER).expectNoEvents();
    }

    @Test
    void refusesThePreparerAsTheSecondPerson() {
        var officerAndReviewer = new Caller("id-s", "bo", Set.of(Role.REVIEWER), null);
        refuses(
                InvestmentRefusal.BASELINE_CONFIRMED_BY_PREPARER,
                List.of(OPENED, PREPARED),
                confirm(BASELINE),
                officerAndReviewer);
    }

    @Test
    void refusesToConfirmWhatWasReplaced() {
        var later = new BaselineCorrectionPrepared(
                ID, "defect-rate", baseline("4.9", "2025-12", "2026-02"), "再查", OFFICER.id(), NOW);
        refuses(
                InvestmentRefusal.BASELINE_CORRECTION_NOT_PREPARED,
                List.of(OPENED, PREPARED, later),
                confirm(BASELINE),
                REVIEWER);
        refuses(InvestmentRefusal.BASELINE_CORRECTION_NOT_PREPARED, List.of(OPENED), confirm(BASELINE), REVIEWER);
    }

    @Test
    void refusesEverythingAfterTheFirstPayment() {
        refuses(InvestmentRefusal.BASELINE_FROZEN, List.of(OPENED, FROZEN), prepare(BASELINE), SIGNATORY);
        refuses(InvestmentRefusal.BASELINE_FROZEN, List.of(OPENED, PREPARED, FROZEN), confirm(BASELINE), REVIEWER);
    }

    @Test
    void freezesOnce() {
        var freeze = new FreezeBaselines(ID, "payment-batch-1");
        after(List.of(OPENED), freeze, APPROVER).expectEvents(FROZEN);
        after(List.of(OPENED, FROZEN), new FreezeBaselines(ID, "payment-batch-2"), APPROVER)
                .expectNoEvents();
        after(List.of(OPENED, CLOSED), freeze, APPROVER).expectEvents(FROZEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-02, 2025-12", "2025-12, 2026-03", "2026-03, 2026-03"})
    void refusesMonthsThatDoNotLieBeforeTheAgreement(String first, String last) {
        refuses(
                InvestmentRefusal.BASELINE_PERIOD_INVALID,
                List.of(OPENED),
                prepare(baseline("4.2", first, last)),
                SIGNATORY);
    }

    @Test
    void refusesWithoutReasonOrEvidenceOrIndicator() {
        var unproven = new Baseline(BASELINE.value(), BASELINE.period(), List.of());
        refuses(InvestmentRefusal.PROOF_MISSING, List.of(OPENED), prepare(unproven), SIGNATORY);
        refuses(
                InvestmentRefusal.TEXT_MISSING,
                List.of(OPENED),
                new PrepareBaselineCorrection(ID, "defect-rate", BASELINE, " "),
                SIGNATORY);
        refuses(
                InvestmentRefusal.INDICATOR_UNKNOWN,
                List.of(OPENED),
                new PrepareBaselineCorrection(ID, "yield", BASELINE, "漏计夜班"),
                SIGNATORY);
    }

    @Test
    void isAbsentToOthers() {
        refuses(SharedRefusal.NOT_FOUND, List.of(OPENED), prepare(BASELINE), FOREIGN);
    }

    private static PrepareBaselineCorrection prepare(Baseline baseline) {
        return new PrepareBaselineCorrection(ID, "defect-rate", baseline, "漏计夜班");
    }

    private static ConfirmBaselineCorrection confirm(Baseline baseline) {
        return new ConfirmBaselineCorrection(ID, "defect-rate", baseline);
    }

    private static Baseline baseline(String value, String first, String last) {
        return new Baseline(new BigDecimal(value), new Months(YearMonth.parse(first), YearMonth.parse(last)), EVIDENCE);
    }
}
