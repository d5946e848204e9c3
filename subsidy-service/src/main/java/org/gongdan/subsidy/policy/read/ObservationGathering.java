package org.gongdan.subsidy.policy.read;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.gongdan.subsidy.enterprise.EnterpriseCensus.Place;
import org.gongdan.subsidy.investment.InvestmentProfiles;
import org.gongdan.subsidy.investment.InvestmentProfiles.Profile;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.investment.ReturnFigure;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.joint.JointSizes;
import org.gongdan.subsidy.policy.Observation;
import org.gongdan.subsidy.policy.Observation.Movement;
import org.gongdan.subsidy.reconciliation.Reconciliations.Result;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what policy figures take from a slice of results, each source asked once. */
@Component
class ObservationGathering {

    /** Of an enterprise that the registry does not know, or a project that names none. */
    static final String UNKNOWN = "unknown";

    private final InvestmentProfiles profiles;
    private final EnterpriseCensus census;
    private final JointSizes joints;

    ObservationGathering(InvestmentProfiles profiles, EnterpriseCensus census, JointSizes joints) {
        this.profiles = profiles;
        this.census = census;
        this.joints = joints;
    }

    List<Observation> of(Period period, Collection<Result> results) {
        var byId = results.stream().collect(Collectors.toMap(Result::investmentId, result -> result));
        var found = profiles.of(byId.keySet());
        var places = census.of(found.stream().map(Profile::uscc).collect(Collectors.toSet()));
        var sizes = joints.of(found.stream().map(Profile::applicationId).toList());
        var movements = profiles.movements(byId.keySet(), period.lastDay()).stream()
                .filter(each -> each.baseline().signum() != 0)
                .collect(Collectors.groupingBy(
                        InvestmentProfiles.Movement::investmentId,
                        Collectors.mapping(
                                each -> new Movement(
                                        each.indicator(),
                                        each.lowerIsBetter(),
                                        each.baseline(),
                                        each.claimed(),
                                        each.verified()),
                                Collectors.toList())));
        return found.stream()
                .map(profile -> observation(
                        profile,
                        Optional.ofNullable(byId.get(profile.investmentId())).orElseThrow(),
                        places,
                        Optional.ofNullable(sizes.get(profile.applicationId())),
                        movements.getOrDefault(profile.investmentId(), List.of())))
                .toList();
    }

    private static Observation observation(
            Profile profile,
            Result result,
            Map<String, Place> places,
            Optional<JointSizes.Size> joint,
            List<Movement> movements) {
        var place = places.getOrDefault(profile.uscc(), new Place(UNKNOWN, UNKNOWN));
        var mode = profile.mode() == null ? "SINGLE" : profile.mode();
        return new Observation(
                profile.investmentId(),
                profile.uscc(),
                place.region(),
                place.industry(),
                profile.scenario().isBlank() ? UNKNOWN : profile.scenario(),
                profile.programmeId().replaceFirst("^programme-", "") + "/" + profile.tier(),
                joint.map(size -> size.mode().name()).orElse(mode),
                joint.map(JointSizes.Size::members).orElse(1),
                profile.eligibleCost(),
                profile.publicShare(),
                profile.functionFit(),
                figure(result, Grade.VERIFIED).map(ReturnFigure::benefitCost).orElse(null),
                roi(result, Grade.CLAIMED),
                roi(result, Grade.VERIFIED),
                roi(result, Grade.PEER_ADJUSTED),
                movements);
    }

    private static @Nullable BigDecimal roi(Result result, Grade grade) {
        return figure(result, grade).map(ReturnFigure::roi).orElse(null);
    }

    private static Optional<ReturnFigure> figure(Result result, Grade grade) {
        return result.figures().returns().stream()
                .filter(each -> each.view() == View.PROJECT && each.grade() == grade)
                .findFirst();
    }
}
