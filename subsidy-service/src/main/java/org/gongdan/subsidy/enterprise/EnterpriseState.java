package org.gongdan.subsidy.enterprise;

import java.util.HashSet;
import java.util.Set;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseReinstated;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseSuspended;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseVerified;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.MaturityAssessed;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.jspecify.annotations.Nullable;

/** Where an enterprise stands: not known yet, or known with what later decisions need. */
sealed interface EnterpriseState {

    record Unknown() implements EnterpriseState {}

    /**
     * @param statedBy who stated profile or figures since the last verification, and so must not verify them
     * @param suspendedFor the reason while it is suspended
     */
    record Known(
            EnterpriseProfile profile,
            @Nullable SizeFigures figures,
            @Nullable MaturityAssessed maturity,
            @Nullable String groupId,
            Set<String> statedBy,
            boolean verified,
            @Nullable String suspendedFor)
            implements EnterpriseState {

        private Known stated(String by, EnterpriseProfile newProfile, @Nullable SizeFigures newFigures) {
            var people = new HashSet<>(verified ? Set.of() : statedBy);
            people.add(by);
            return new Known(newProfile, newFigures, maturity, groupId, Set.copyOf(people), false, suspendedFor);
        }

        private Known assessed(MaturityAssessed assessment) {
            return new Known(profile, figures, assessment, groupId, statedBy, verified, suspendedFor);
        }

        private Known inGroup(String group) {
            return new Known(profile, figures, maturity, group, statedBy, verified, suspendedFor);
        }

        private Known confirmed() {
            return new Known(profile, figures, maturity, groupId, statedBy, true, suspendedFor);
        }

        private Known suspended(@Nullable String reason) {
            return new Known(profile, figures, maturity, groupId, statedBy, verified, reason);
        }
    }

    default EnterpriseState after(EnterpriseEvent event) {
        return switch (event) {
            case EnterpriseRegistered(var _, var profile, var _, var by, var _) ->
                new Known(profile, null, null, null, Set.of(by), false, null);
            case ProfileCorrected(var _, var profile, var by, var _) -> known().stated(by, profile, known().figures());
            case SizeClassified(var _, var _, var figures, var _, var _, var by, var _) ->
                known().stated(by, known().profile(), figures);
            case MaturityAssessed assessed -> known().assessed(assessed);
            case GroupAssigned(var _, var groupId, var _) -> known().inGroup(groupId);
            case EnterpriseVerified _ -> known().confirmed();
            case EnterpriseSuspended(var _, var reason, var _) -> known().suspended(reason);
            case EnterpriseReinstated _ -> known().suspended(null);
        };
    }

    /** Registration comes first in every stream. */
    default Known known() {
        if (this instanceof Known known) {
            return known;
        }
        throw new IllegalStateException("the first event of an enterprise is its registration");
    }
}
