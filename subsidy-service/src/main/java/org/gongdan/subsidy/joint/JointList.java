package org.gongdan.subsidy.joint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** What is known of joint applications; each only to those who may see it. */
public interface JointList {

    Optional<Details> find(JointId joint, Caller caller);

    /** The newest first: those one leads or is a member of, or all for who sees every enterprise. */
    PageOf<Summary> list(@Nullable String q, PageRequest page, Caller caller);

    /** Whose application this is, if it belongs to a joint one. */
    Optional<MemberKey> memberOf(ApplicationId application);

    /** Every member of a joint application that bears a part, whoever asks. */
    List<MemberKey> partners(JointId joint);

    /** One member of one joint application. */
    record MemberKey(JointId jointId, String uscc, ApplicationId applicationId) {}

    /** How far the whole has come. */
    enum Status {
        FORMING,
        HANDED_IN,
        GRANTED
    }

    /** One line of the list. */
    record Summary(
            JointId id,
            Status status,
            String title,
            String leadUscc,
            String leadName,
            ProgrammeId programmeId,
            JointMode mode,
            int members,
            Instant draftedAt,
            @Nullable Instant submittedAt,
            long version) {}

    /**
     * One member.
     *
     * @param applicationId shown to the member itself and to the secretariat
     * @param consent whether the lead company may see its indicators
     */
    record Member(
            String uscc,
            String name,
            MemberStanding standing,
            @Nullable ApplicationId applicationId,
            boolean consent,
            @Nullable Figures figures) {}

    /** A confirmation that waits for the other side. */
    record Exit(String uscc, ExitSide confirmedBy, String reason) {}

    /**
     * All of one joint application, as the caller may see it.
     *
     * @param shares as they were handed in, or changed by an exit since
     */
    record Details(
            Summary summary,
            @Nullable Integer programmeVersion,
            SharedCost cost,
            List<Member> members,
            @Nullable JointShares shares,
            @Nullable Exit exit) {}
}
