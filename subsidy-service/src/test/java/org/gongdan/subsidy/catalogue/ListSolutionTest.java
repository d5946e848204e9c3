package org.gongdan.subsidy.catalogue;

import static org.gongdan.subsidy.catalogue.CatalogueExamples.NOW;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.OFFICER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.PROVIDER;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.SHEET;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.SOLUTION;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.asOfficer;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.fixture;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.included;
import static org.gongdan.subsidy.catalogue.CatalogueExamples.sheet;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.subsidy.catalogue.SolutionCommand.ListSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.ReviseSolution;
import org.gongdan.subsidy.catalogue.SolutionCommand.WithdrawSolution;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionListed;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionRevised;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionWithdrawn;
import org.gongdan.subsidy.catalogue.SolutionSheet.OfferedFunction;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ListSolutionTest {

    private static final SolutionListed LISTED = new SolutionListed(SOLUTION, PROVIDER, SHEET, OFFICER.id(), NOW);
    private static final SolutionSheet SMALLER = sheet(included("detect", "defect-detection", "30000.00"));
    private static final SolutionWithdrawn WITHDRAWN = new SolutionWithdrawn(SOLUTION, "停止维护", OFFICER.id(), NOW);

    @Test
    void listsForARegisteredProvider() {
        fixture(Solution.class)
                .givenNoPriorActivity()
                .when(new ListSolution(SOLUTION, PROVIDER, SHEET), asOfficer())
                .expectEvents(LISTED);
    }

    @Test
    void listsTheSameOnce() {
        fixture(Solution.class)
                .given(LISTED)
                .when(new ListSolution(SOLUTION, PROVIDER, SHEET), asOfficer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture(Solution.class)
                .given(LISTED)
                .when(new ListSolution(SOLUTION, PROVIDER, SMALLER), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.SOLUTION_ALREADY_LISTED);
    }

    @Test
    void refusesAnUnknownProvider() {
        fixture(Solution.class)
                .givenNoPriorActivity()
                .when(new ListSolution(SOLUTION, ProviderId.ofUscc("914419001234567881"), SHEET), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.PROVIDER_UNKNOWN);
    }

    static Stream<Arguments> wrongSheets() {
        var fine = included("detect", "defect-detection", "1.00");
        var free = new Price(Price.Basis.ONE_OFF, Money.ZERO, null);
        var name = new Bilingual("名", "name");
        return Stream.of(
                Arguments.of(sheet(), CatalogueRefusal.SOLUTION_WITHOUT_FUNCTIONS),
                Arguments.of(sheet(fine, fine), CatalogueRefusal.SOLUTION_FUNCTION_REPEATED),
                Arguments.of(
                        sheet(Collections.nCopies(101, fine).toArray(OfferedFunction[]::new)),
                        CatalogueRefusal.SOLUTION_FUNCTIONS_TOO_MANY),
                Arguments.of(sheet(included("fly", "flying", null)), CatalogueRefusal.SOLUTION_FUNCTION_MISMATCHED),
                Arguments.of(sheet(included("detect", null, "-0.01")), CatalogueRefusal.SOLUTION_PRICE_NEGATIVE),
                Arguments.of(
                        sheet(new OfferedFunction("x", new Bilingual("", "x"), false, List.of(), null)),
                        CatalogueRefusal.SOLUTION_FUNCTION_NAME_MISSING),
                Arguments.of(
                        new SolutionSheet(new Bilingual("名", " "), name, free, List.of(fine)),
                        CatalogueRefusal.SOLUTION_NAME_MISSING),
                Arguments.of(
                        new SolutionSheet(name, name, new Price(Price.Basis.PER_UNIT, Money.ZERO, " "), List.of(fine)),
                        CatalogueRefusal.SOLUTION_UNIT_MISSING),
                Arguments.of(
                        new SolutionSheet(
                                name,
                                name,
                                new Price(Price.Basis.PER_YEAR, Money.ofYuan("-1.00"), null),
                                List.of(fine)),
                        CatalogueRefusal.SOLUTION_PRICE_NEGATIVE));
    }

    @ParameterizedTest
    @MethodSource("wrongSheets")
    void refusesAWrongSheetWhenListedAndWhenRevised(SolutionSheet wrong, CatalogueRefusal refusal) {
        fixture(Solution.class)
                .givenNoPriorActivity()
                .when(new ListSolution(SOLUTION, PROVIDER, wrong), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(refusal);
        fixture(Solution.class)
                .given(LISTED)
                .when(new ReviseSolution(SOLUTION, wrong), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(refusal);
    }

    @Test
    void numbersEachRevision() {
        var first = new SolutionRevised(SOLUTION, 2, SMALLER, OFFICER.id(), NOW);
        fixture(Solution.class)
                .given(LISTED)
                .when(new ReviseSolution(SOLUTION, SMALLER), asOfficer())
                .expectEvents(first);
        fixture(Solution.class)
                .given(LISTED, first)
                .when(new ReviseSolution(SOLUTION, SHEET), asOfficer())
                .expectEvents(new SolutionRevised(SOLUTION, 3, SHEET, OFFICER.id(), NOW));
        fixture(Solution.class)
                .given(LISTED, first)
                .when(new ReviseSolution(SOLUTION, SMALLER), asOfficer())
                .expectNoEvents();
    }

    @Test
    void withdrawsForGood() {
        fixture(Solution.class)
                .given(LISTED)
                .when(new WithdrawSolution(SOLUTION, "停止维护"), asOfficer())
                .expectEvents(WITHDRAWN);
        fixture(Solution.class)
                .given(LISTED)
                .when(new WithdrawSolution(SOLUTION, " "), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.SOLUTION_REASON_MISSING);
        fixture(Solution.class)
                .given(LISTED, WITHDRAWN)
                .when(new WithdrawSolution(SOLUTION, "again"), asOfficer())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture(Solution.class)
                .given(LISTED, WITHDRAWN)
                .when(new ReviseSolution(SOLUTION, SMALLER), asOfficer())
                .expectNoEvents()
                .expectExceptionDetails(CatalogueRefusal.SOLUTION_IS_WITHDRAWN);
    }
}
