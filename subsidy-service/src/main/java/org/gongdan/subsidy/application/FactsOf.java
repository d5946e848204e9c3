package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;

/** The facts a decision rests on: what the registry knows of the enterprise, and what the applicant states besides. */
final class FactsOf {

    /** Founded less than so many years ago; a programme that means another age asks for the years themselves. */
    private static final int START_UP_YEARS = 5;

    private static final Set<KnownFact> FROM_REGISTRY = Set.of(
            KnownFact.SIZE_CLASS,
            KnownFact.INDUSTRY,
            KnownFact.REGION,
            KnownFact.MATURITY_BEFORE,
            KnownFact.YEARS_SINCE_FOUNDING,
            KnownFact.START_UP,
            KnownFact.SCENARIO,
            KnownFact.MEMBER_COUNT,
            KnownFact.FUNCTION_FIT);

    private FactsOf() {}

    static boolean mayDeclare(String fact) {
        return FROM_REGISTRY.stream().noneMatch(known -> known.key().equals(fact));
    }

    /** An applicant states facts of the project only: nobody writes their own size class. */
    static void refuseFactsOfRegistry(Facts declared) {
        var taken = new TreeSet<>(FROM_REGISTRY.stream()
                .map(KnownFact::key)
                .filter(key -> declared.get(key).isPresent())
                .toList());
        if (!taken.isEmpty()) {
            throw CommandRefused.at(
                    "project.declared." + taken.first(), ApplicationRefusal.FACT_OF_REGISTRY, taken.first());
        }
    }

    /**
     * The fit follows from what is needed and bought; without a purchase there is no such fact. Done jointly, the mode and
     * the number of members are facts too.
     */
    static Facts of(Dossier dossier, Profile enterprise, LocalDate today) {
        var facts = of(dossier.project(), dossier.functionsForProject(), enterprise, today);
        var joint = dossier.joint();
        return joint == null ? facts : joint.added(facts);
    }

    static Facts of(Project project, @Nullable FunctionNeeds functions, Profile enterprise, LocalDate today) {
        var facts = of(project, enterprise, today);
        var fit = functions == null ? OptionalInt.empty() : functions.fit().percent();
        return fit.isPresent() ? facts.with(KnownFact.FUNCTION_FIT, fit.getAsInt()) : facts;
    }

    static Facts of(Project project, Profile enterprise, LocalDate today) {
        var years = Math.max(0, Period.between(enterprise.foundedOn(), today).getYears());
        return project.declared()
                .with(KnownFact.SIZE_CLASS, enterprise.sizeClass().name())
                .with(KnownFact.INDUSTRY, enterprise.industry())
                .with(KnownFact.REGION, enterprise.region())
                .with(KnownFact.MATURITY_BEFORE, enterprise.maturity())
                .with(KnownFact.YEARS_SINCE_FOUNDING, years)
                .with(KnownFact.START_UP, years < START_UP_YEARS)
                .with(KnownFact.SCENARIO, project.scenario());
    }
}
