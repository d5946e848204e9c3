package org.gongdan.subsidy.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.JointPart;
import org.gongdan.subsidy.application.SubmittedCase;
import org.gongdan.subsidy.cumulation.Cumulation;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.joint.Solving.Partner;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a joint application needs from outside: enterprises, rules, and the applications of its members, which change in
 * one transaction with it. They are locked in the order of the members' codes, after the joint application itself.
 */
@Component
class JointSurroundings {

    private final Enterprises enterprises;
    private final Programmes programmes;
    private final Applications applications;
    private final Cumulation cumulation;
    private final NestedCommands nested;

    JointSurroundings(
            Enterprises enterprises,
            Programmes programmes,
            Applications applications,
            Cumulation cumulation,
            NestedCommands nested) {
        this.enterprises = enterprises;
        this.programmes = programmes;
        this.applications = applications;
        this.cumulation = cumulation;
        this.nested = nested;
    }

    void send(ApplicationCommand command, Caller caller) {
        nested.send(command, caller);
    }

    Profile enterprise(String uscc) {
        return enterprises.find(uscc).orElseThrow(() -> CommandRefused.at("uscc", JointRefusal.MEMBER_UNKNOWN, uscc));
    }

    RuleSet rulesInForce(ProgrammeId programme, LocalDate day) {
        return programmes
                .inForce(programme, day)
                .orElseThrow(() -> CommandRefused.at("programmeId", SharedRefusal.NOT_FOUND));
    }

    RuleSet rules(ProgrammeId programme, int version) {
        return programmes.version(programme, version).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    /** How much of its caps the partner's group has used, for this project too. */
    Headroom headroomOf(Partner partner, RuleSet rules, LocalDate day) {
        return cumulation.headroom(partner.uscc(), rules, day, null);
    }

    /** What the partner would hand in on this day. */
    SubmittedCase caseOf(Partner partner, JointPart part, Facts facts, RuleSet rules, LocalDate day) {
        var statement = partner.statement();
        return new SubmittedCase(
                rules.programmeId(),
                statement.project(),
                statement.ownLines(),
                statement.offers(),
                List.of(),
                List.of(),
                facts,
                day,
                part,
                callOpening(rules, day));
    }

    /** The days that count for a member whose application would be handed in on this one. */
    CaseDates datesOf(Statement statement, RuleSet rules, LocalDate day) {
        return statement.project().dates(day, callOpening(rules, day));
    }

    private @Nullable LocalDate callOpening(RuleSet rules, LocalDate day) {
        return programmes.callOpening(rules.programmeId(), day).orElse(null);
    }

    Facts factsOf(Statement statement, String uscc, JointPart part, LocalDate day) {
        return part.factsOf(statement.project(), statement.functions(), enterprise(uscc), day);
    }

    /** The member's part as its application reads now. */
    Optional<Statement> draftOf(Membership member, Figures figures) {
        return Optional.ofNullable(member.applicationId())
                .flatMap(applications::find)
                .map(found -> new Statement(
                        found.project(),
                        found.costLines(),
                        found.offers(),
                        found.funding(),
                        found.functionsForProject(),
                        figures));
    }

    boolean isIn(ApplicationId application, ApplicationStatus status) {
        return applications
                .find(application)
                .filter(found -> found.summary().status() == status)
                .isPresent();
    }
}
