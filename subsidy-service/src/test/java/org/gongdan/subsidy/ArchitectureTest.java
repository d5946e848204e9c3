package org.gongdan.subsidy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.subsidy.shared.AllowedFor;
import org.gongdan.subsidy.shared.Commands;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The boundaries of design: what a feature may know, and habits that keep time and replays safe. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.gongdan");

    @Test
    void keepsFeaturesToTheirArrows() {
        ApplicationModules.of(SubsidyServiceApplication.class).verify();
    }

    @Test
    void takesTimeFromTheClockAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.gongdan.subsidy..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(YearMonth.class, "now")
                .check(MAIN);
    }

    @Test
    void saysOfEveryCommandWhoMaySendIt() {
        var commands = MAIN.stream()
                .filter(type -> type.isRecord()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(each -> each.getMethods().stream()
                                        .anyMatch(method -> method.isAnnotatedWith(TargetAggregateIdentifier.class))))
                .toList();
        assertThat(commands).hasSizeGreaterThan(40);
        assertThat(commands).allMatch(type -> type.isAnnotatedWith(AllowedFor.class));
    }

    @Test
    void keepsReactionsOutOfReplays() {
        classes()
                .that(reactToEventsWithCommands())
                .should()
                .beAnnotatedWith(DisallowReplay.class)
                .andShould()
                .haveSimpleNameStartingWith("When")
                .allowEmptyShould(true)
                .check(MAIN);
    }

    /** A deleted stream leaks its lock on the next creating command in Axon 4.13.0, and history is kept anyway. */
    @Test
    void deletesNoAggregate() {
        noClasses().should().callMethod(AggregateLifecycle.class, "markDeleted").check(MAIN);
    }

    @Test
    void knowsJasperReportsInReportingOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gongdan.reporting..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jasperreports..")
                .check(MAIN);
    }

    @Test
    void pointsNothingBack() {
        noClasses()
                .that()
                .resideInAnyPackage("org.gongdan.config..", "org.gongdan.reporting..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gongdan.subsidy..", "org.gongdan.batch..")
                .check(MAIN);
    }

    @Test
    void namesThingsByWhatTheyAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Dto|DTO)(\\$.*)?")
                .check(MAIN);
    }

    @Test
    void recordsEventsCommandsAndStates() {
        var nouns = MAIN.stream()
                .filter(type -> type.isInterface()
                        && type.getPackageName().startsWith("org.gongdan.subsidy.")
                        && type.getSimpleName().matches("[A-Z][A-Za-z]+(Event|Command|State)"))
                .filter(type -> type.reflect().isSealed())
                .toList();
        assertThat(nouns).hasSizeGreaterThan(20);
        for (var noun : nouns) {
            assertThat(noun.reflect().getPermittedSubclasses())
                    .as(noun.getName())
                    .allMatch(type -> type.isRecord() || type.isSealed());
        }
    }

    @Test
    void sharesNothingThatKnowsAFeature() {
        noClasses()
                .that()
                .resideInAPackage("org.gongdan.subsidy.shared..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are features",
                        type -> type.getPackageName().startsWith("org.gongdan.subsidy.")
                                && !type.getPackageName().startsWith("org.gongdan.subsidy.shared")))
                .check(MAIN);
    }

    /** A transaction of a controller would span the waiting for read models, and hold its connection meanwhile. */
    @Test
    void opensNoTransactionInControllers() {
        noClasses()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(MAIN);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(MAIN);
    }

    private static DescribedPredicate<JavaClass> reactToEventsWithCommands() {
        return DescribedPredicate.describe(
                "handle events and send commands",
                type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class))
                        && type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(each -> each.getTargetClass().isEquivalentTo(Commands.class)));
    }
}
