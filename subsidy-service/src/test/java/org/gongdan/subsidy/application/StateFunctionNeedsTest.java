package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongdan.subsidy.application.Scenario.DRAFTED;
import static org.gongdan.subsidy.application.Scenario.ELIGIBLE;
import static org.gongdan.subsidy.application.Scenario.FOREIGN;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.SHELF;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.today;
import static org.gongdan.subsidy.application.Scenario.upTo;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.ApplicationCommand.StateFunctionNeeds;
import org.gongdan.subsidy.application.ApplicationEvent.FunctionNeedsStated;
import org.gongdan.subsidy.application.ApplicationEvent.ProjectDescribed;
import org.gongdan.subsidy.application.FunctionChoice.Chosen;
import org.gongdan.subsidy.application.FunctionChoice.StatedNeed;
import org.gongdan.subsidy.catalogue.BoughtFunction;
import org.gongdan.subsidy.catalogue.CatalogueExamples;
import org.gongdan.subsidy.catalogue.SolutionId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StateFunctionNeedsTest {

    private static final SolutionId SOLUTION = CatalogueExamples.SOLUTION;

    @Test
    void recordsWhatTheCatalogueSaysOfTheChoice() {
        var choice = choice(List.of("defect-detection", "line-reject"), Set.of("reject"), Map.of());
        today().given(DRAFTED)
                .when(new StateFunctionNeeds(ID, choice), as(PREPARER))
                .expectEvents(stated(choice));
        var needs = choice.in(SHELF, "visual-inspection");
        assertThat(needs.scenarioVersion()).isEqualTo(1);
        assertThat(needs.needed().getFirst().name().zh()).isEqualTo("缺陷检出");
        assertThat(needs.purchase().sheetVersion()).isEqualTo(1);
        assertThat(needs.purchase().providerName()).isEqualTo("广州示范智造科技有限公司");
        // detect, classes and dashboard come with the purchase, reject is an option that was taken, voice was not
        assertThat(needs.purchase().functions().stream().map(BoughtFunction::code))
                .containsExactly("detect", "classes", "dashboard", "reject");
        assertThat(needs.fit().percent()).hasValue(50);
    }

    @Test
    void takesAgreedPricesInPlaceOfListedOnes() {
        var choice = choice(List.of("defect-detection"), Set.of(), Map.of("dashboard", Money.ofYuan("500.00")));
        var bought = choice.in(SHELF, "visual-inspection").purchase().functions();
        assertThat(bought.stream().map(BoughtFunction::price).map(String::valueOf))
                .containsExactly("30000.00", "20000.00", "500.00");
    }

    @Test
    void keepsNeedsWithoutASolutionAndWithoutReasonsWhileItIsADraft() {
        var choice = new FunctionChoice(List.of(new StatedNeed("defect-detection", " ")), null);
        today().given(DRAFTED)
                .when(new StateFunctionNeeds(ID, choice), as(PREPARER))
                .expectEvents(stated(choice));
        assertThat(choice.in(SHELF, "visual-inspection").fit().percent()).isEmpty();
    }

    @Test
    void changesNothingWhenRepeated() {
        var choice = choice(List.of("defect-detection"), Set.of(), Map.of());
        today().given(DRAFTED, stated(choice))
                .when(new StateFunctionNeeds(ID, choice), as(PREPARER))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    static Stream<Arguments> impossible() {
        var one = List.of("defect-detection");
        return Stream.of(
                Arguments.of(choice(List.of("flying"), Set.of(), Map.of()), ApplicationRefusal.NEED_UNKNOWN),
                Arguments.of(
                        choice(List.of("defect-detection", "defect-detection"), Set.of(), Map.of()),
                        ApplicationRefusal.NEED_REPEATED),
                Arguments.of(
                        choice(Collections.nCopies(61, "defect-detection"), Set.of(), Map.of()),
                        ApplicationRefusal.TOO_MANY_LINES),
                Arguments.of(
                        new FunctionChoice(List.of(), new Chosen(new SolutionId("solution-none"), Set.of(), Map.of())),
                        ApplicationRefusal.SOLUTION_NOT_OFFERED),
                Arguments.of(choice(one, Set.of("detect"), Map.of()), ApplicationRefusal.OPTION_UNKNOWN),
                Arguments.of(choice(one, Set.of("flying"), Map.of()), ApplicationRefusal.OPTION_UNKNOWN),
                Arguments.of(
                        choice(one, Set.of(), Map.of("detect", Money.ofYuan("-0.01"))),
                        ApplicationRefusal.FUNCTION_PRICE_NEGATIVE));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void refusesWhatTheCatalogueDoesNotHave(FunctionChoice choice, ApplicationRefusal refusal) {
        today().given(DRAFTED)
                .when(new StateFunctionNeeds(ID, choice), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    @Test
    void refusesFunctionsOfAScenarioThatIsNotListed() {
        var other =
                new Project("t", "", "fortune-telling", Scenario.TODAY, Scenario.TODAY, Scenario.PROJECT.declared());
        today().given(DRAFTED, new ProjectDescribed(ID, other, NOW))
                .when(new StateFunctionNeeds(ID, choice(List.of(), Set.of(), Map.of())), as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.SCENARIO_NOT_LISTED);
    }

    @Test
    void refusesAfterSubmissionAndHidesTheDraftOfOthers() {
        var command = new StateFunctionNeeds(ID, choice(List.of(), Set.of(), Map.of()));
        today().given(upTo(ELIGIBLE))
                .when(command, as(PREPARER))
                .expectNoEvents()
                .expectExceptionDetails(ApplicationRefusal.NOT_A_DRAFT);
        today().given(DRAFTED)
                .when(command, as(FOREIGN))
                .expectNoEvents()
                .expectExceptionDetails(SharedRefusal.NOT_FOUND);
    }

    static FunctionChoice choice(List<String> needs, Set<String> options, Map<String, Money> prices) {
        var stated = needs.stream().map(code -> new StatedNeed(code, "人工目检漏检")).toList();
        return new FunctionChoice(stated, new Chosen(SOLUTION, options, prices));
    }

    static FunctionNeedsStated stated(FunctionChoice choice) {
        return new FunctionNeedsStated(ID, choice.in(SHELF, "visual-inspection"), NOW);
    }

    static FunctionNeedsStated needing(String... codes) {
        return stated(choice(Arrays.asList(codes), Set.of(), Map.of()));
    }
}
