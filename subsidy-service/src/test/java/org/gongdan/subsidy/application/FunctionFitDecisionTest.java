package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.COSTED;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.ENTERPRISE;
import static org.gongdan.subsidy.application.Scenario.FACTS;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.MEASURED;
import static org.gongdan.subsidy.application.Scenario.OFFERED;
import static org.gongdan.subsidy.application.Scenario.PROJECT;
import static org.gongdan.subsidy.application.Scenario.SHELF;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.TODAY;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.dossier;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.StateFunctionNeedsTest.choice;
import static org.gongdan.subsidy.application.StateFunctionNeedsTest.needing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.matchers.Matchers;
import org.gongdan.subsidy.application.ApplicationCommand.AcceptOffer;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.FunctionChoice.StatedNeed;
import org.gongdan.subsidy.programme.FactKind;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Function fit as a fact that rules may ask for, and as a warning that reviewers read. */
class FunctionFitDecisionTest {

    @Test
    void recordsTheFitAmongTheFactsOfTheSubmission() {
        today().given(DRAFTED, COSTED, MEASURED, needing("defect-detection", "defect-classes"))
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(
                        events -> events.getFirst() instanceof ApplicationSubmitted submitted
                                && submitted.facts().equals(FACTS.with(KnownFact.FUNCTION_FIT, 66))
                                && events.getLast() instanceof EligibilityFound found
                                && found.eligible()
                                && found.findings().stream().noneMatch(RuleFinding::warns))));
    }

    @Test
    void warnsWithTheNumbersAndTheYuanAndStaysEligible() {
        today().given(DRAFTED, COSTED, MEASURED, needing("defect-detection"))
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.predicate(
                        events -> events.getLast() instanceof EligibilityFound found && found.eligible())));
        var warning = finding(dossier().needing(needing("defect-detection").needs()), "function-fit");
        assertThat(warning.holds()).isTrue();
        assertThat(warning.warns()).isTrue();
        assertThat(warning.reason().zh()).isEqualTo("购买的 3 项功能中有 2 项并不需要，超过一半（功能适配度 33%），为此一次性花费 32000.00 元");
        assertThat(warning.reason().en())
                .isEqualTo("of 3 functions bought 2 are not needed, more than half (function fit 33 %);"
                        + " they cost 32000.00 yuan once");
    }

    @Test
    void saysHowManyUnneededFunctionsHaveNoPrice() {
        var needs =
                choice(List.of("defect-detection"), Set.of("voice"), Map.of()).in(SHELF, "visual-inspection");
        assertThat(finding(dossier().needing(needs), "function-fit").reason().zh())
                .endsWith("另有 1 项未标价");
    }

    @Test
    void warnsOfNeedsThatNothingBoughtFulfils() {
        var needs = needing("defect-detection", "defect-classes", "measurement").needs();
        var warning = finding(dossier().needing(needs), "functions-met");
        assertThat(warning.warns()).isTrue();
        assertThat(warning.reason().zh()).contains("尺寸测量").doesNotContain("缺陷检出");
    }

    @Test
    void takesNoFitFromFunctionsOfAnotherScenario() {
        var moved = new Project("t", "", "demand-forecast", PROJECT.startsOn(), PROJECT.endsOn(), PROJECT.declared());
        var dossier = dossier().needing(needing("defect-detection").needs()).describing(moved);
        assertThat(FactsOf.of(dossier, ENTERPRISE, TODAY).get("functionFit")).isEmpty();
        assertThat(finding(dossier, "functions-of-scenario").warns()).isTrue();
    }

    @Test
    void lastsFromTheDraftToTheAcceptedOffer() {
        var stated = needing("defect-detection");
        today().given(DRAFTED, COSTED, MEASURED, stated, Scenario.SUBMITTED, ELIGIBLE, OFFERED)
                .when(new AcceptOffer(ID), as(SIGNATORY))
                .expectEventsMatching(Matchers.payloadsMatching(
                        Matchers.predicate(events -> events.getFirst() instanceof OfferAccepted accepted
                                && stated.needs().equals(accepted.functions())
                                && accepted.award().equals(AWARD))));
    }

    @Test
    void asksWhyEachFunctionIsNeededBeforeItIsSigned() {
        var silent = new FunctionChoice(List.of(new StatedNeed("defect-detection", "")), null);
        today().given(DRAFTED, COSTED, MEASURED, StateFunctionNeedsTest.stated(silent))
                .when(new SubmitApplication(ID), as(SIGNATORY))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.NEED_UNEXPLAINED);
    }

    @ParameterizedTest
    @CsvSource({"defect-detection, low", "defect-detection+defect-classes, high"})
    void placesTheApplicantInATierByItsFit(String needed, String tier) {
        var dossier = dossier().needing(needing(needed.split("\\+")).needs());
        var facts = FactsOf.of(dossier, ENTERPRISE, TODAY);
        var attempt = SplitAttempt.of(tieredByFit(), facts, dossier, Scenario.DATES);
        assertThat(attempt)
                .isInstanceOfSatisfying(
                        SplitAttempt.Found.class,
                        found -> assertThat(found.split().basis().tier()).isEqualTo(tier));
    }

    @Test
    void isNotEligibleUnderSuchRulesWithoutAPurchase() {
        var findings = Eligibility.of(
                dossier(), ENTERPRISE, tieredByFit(), FactsOf.of(dossier(), ENTERPRISE, TODAY), Scenario.DATES);
        assertThat(findings)
                .filteredOn(finding -> finding.rule().equals("tier-fits"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.holds()).isFalse();
                    assertThat(finding.reason().zh()).contains("functionFit");
                });
    }

    @Test
    void isNeverDeclaredByTheApplicant() {
        var declared = Facts.none().with(KnownFact.FUNCTION_FIT, 100);
        var refused = catchThrowableOfType(CommandRefused.class, () -> FactsOf.refuseFactsOfRegistry(declared));
        assertThat(refused.refusal()).isEqualTo(ApplicationRefusal.FACT_OF_REGISTRY);
        assertThat(Project.mayDeclare("functionFit")).isFalse();
    }

    private static RuleFinding finding(Dossier dossier, String rule) {
        return Eligibility.of(
                        dossier,
                        ENTERPRISE,
                        PilotRules.version(1),
                        FactsOf.of(dossier, ENTERPRISE, TODAY),
                        Scenario.DATES)
                .stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    /** Less than half fits: the low tier; from 50 % on the high one. */
    private static RuleSet tieredByFit() {
        var json = JsonMapper.builder().build();
        var rules = (ObjectNode) json.valueToTree(PilotRules.version(1));
        ((ObjectNode) rules.path("facts"))
                .putPOJO("functionFit", Map.of("kind", FactKind.NUMBER, "from", 0, "to", 100));
        var tiers = rules.withArray("tiers");
        var high = (ObjectNode) tiers.path(0);
        var low = high.deepCopy();
        tiers.add(within(low, "low", 0, 49));
        within(high, "high", 50, 100);
        return json.treeToValue(json.readTree(json.writeValueAsString(rules)), RuleSet.class);
    }

    private static ObjectNode within(ObjectNode tier, String code, long from, long to) {
        tier.put("code", code);
        ((ObjectNode) tier.path("when")).putPOJO("functionFit", Map.of("from", from, "to", to));
        return tier;
    }
}
