package org.gongdan.subsidy.enterprise;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.AssessMaturity;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.AssignGroup;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.ClassifySize;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.CorrectProfile;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.ReinstateEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.SuspendEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.VerifyEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseReinstated;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseSuspended;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseVerified;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.MaturityAssessed;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.enterprise.EnterpriseState.Known;
import org.gongdan.subsidy.enterprise.EnterpriseState.Unknown;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Guards what is known of one enterprise: registered once under its credit code, classified by its figures, confirmed by
 * somebody who stated none of it, suspended and reinstated. A changed profile has to be confirmed anew.
 */
@Aggregate(cache = "aggregateCache")
final class Enterprise {

    private static final SizeStandard STANDARD = SizeStandard.MIIT_300;
    private static final Set<String> LEVELS = Set.of("L0", "L1", "L2", "L3", "L4");
    private static final Pattern GROUP = Pattern.compile("[A-Za-z0-9-]{1,64}");

    @AggregateIdentifier
    @SuppressWarnings("unused") // read by Axon, which names the event stream after it
    private @Nullable EnterpriseId id;

    private EnterpriseState state = new Unknown();

    private Enterprise() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterEnterprise command, Caller caller, Clock clock) {
        var uscc = new Uscc(command.enterpriseId().uscc());
        requireInSightOf(caller, uscc.value());
        if (state instanceof Known known) {
            if (command.profile().equals(known.profile()) && command.figures().equals(known.figures())) {
                return;
            }
            throw new CommandRefused(EnterpriseRefusal.ENTERPRISE_ALREADY_REGISTERED, uscc);
        }
        var reason = overrideOf(uscc, command.overrideReason(), caller);
        EnterpriseRules.requireSound(command.profile(), STANDARD, LocalDate.now(clock));
        EnterpriseRules.requireSound(command.figures());
        apply(new EnterpriseRegistered(
                command.enterpriseId(), command.profile(), reason, caller.id(), clock.instant()));
        classify(command.enterpriseId(), command.profile().industry(), command.figures(), caller, clock);
    }

    @CommandHandler
    void handle(CorrectProfile command, Caller caller, Clock clock) {
        var known = openTo(caller, command);
        if (command.profile().equals(known.profile())) {
            return;
        }
        EnterpriseRules.requireSound(command.profile(), STANDARD, LocalDate.now(clock));
        apply(new ProfileCorrected(command.enterpriseId(), command.profile(), caller.id(), clock.instant()));
        var figures = known.figures();
        if (figures != null
                && !command.profile().industry().equals(known.profile().industry())) {
            classify(command.enterpriseId(), command.profile().industry(), figures, caller, clock);
        }
    }

    @CommandHandler
    void handle(ClassifySize command, Caller caller, Clock clock) {
        var known = openTo(caller, command);
        if (command.figures().equals(known.figures())) {
            return;
        }
        EnterpriseRules.requireSound(command.figures());
        classify(command.enterpriseId(), known.profile().industry(), command.figures(), caller, clock);
    }

    @CommandHandler
    void handle(AssessMaturity command, Caller caller, Clock clock) {
        var known = openTo(caller, command);
        if (!LEVELS.contains(command.level())) {
            throw CommandRefused.at("level", EnterpriseRefusal.MATURITY_UNKNOWN, command.level());
        }
        if (command.assessedOn().isAfter(LocalDate.now(clock))) {
            throw CommandRefused.at("assessedOn", EnterpriseRefusal.ASSESSED_IN_THE_FUTURE, command.assessedOn());
        }
        if (command.basis().isBlank()) {
            throw CommandRefused.at("basis", EnterpriseRefusal.ASSESSMENT_BASIS_MISSING);
        }
        var last = known.maturity();
        if (last == null
                || !command.level().equals(last.level())
                || !command.assessedOn().equals(last.assessedOn())
                || !command.basis().equals(last.basis())) {
            apply(new MaturityAssessed(
                    command.enterpriseId(), command.level(), command.assessedOn(), command.basis(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(AssignGroup command, Caller caller, Clock clock) {
        var known = openTo(caller, command);
        if (!GROUP.matcher(command.groupId()).matches()) {
            throw CommandRefused.at("groupId", EnterpriseRefusal.GROUP_MALFORMED, command.groupId());
        }
        if (!command.groupId().equals(known.groupId())) {
            apply(new GroupAssigned(command.enterpriseId(), command.groupId(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(VerifyEnterprise command, Caller caller, Clock clock) {
        var known = openTo(caller, command);
        if (known.suspendedFor() != null) {
            throw new CommandRefused(EnterpriseRefusal.ENTERPRISE_IS_SUSPENDED, known.suspendedFor());
        }
        if (known.statedBy().contains(caller.id())) {
            throw new CommandRefused(EnterpriseRefusal.VERIFIER_IS_PREPARER, caller.name());
        }
        if (!known.verified()) {
            apply(new EnterpriseVerified(command.enterpriseId(), caller.id(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(SuspendEnterprise command, Caller caller, Clock clock) {
        var known = openTo(caller, command);
        if (command.reason().isBlank()) {
            throw CommandRefused.at("reason", EnterpriseRefusal.SUSPENSION_REASON_MISSING);
        }
        if (known.suspendedFor() == null) {
            apply(new EnterpriseSuspended(command.enterpriseId(), command.reason(), clock.instant()));
        }
    }

    @CommandHandler
    void handle(ReinstateEnterprise command, Caller caller, Clock clock) {
        if (openTo(caller, command).suspendedFor() != null) {
            apply(new EnterpriseReinstated(command.enterpriseId(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void on(EnterpriseEvent event) {
        id = event.enterpriseId();
        state = state.after(event);
    }

    /** A suspended enterprise changes nothing itself; the secretariat still may, for that is how it is put right. */
    private Known openTo(Caller caller, EnterpriseCommand command) {
        requireInSightOf(caller, command.enterpriseId().uscc());
        var known = state.known();
        if (known.suspendedFor() != null && !caller.isOfSecretariat()) {
            throw new CommandRefused(EnterpriseRefusal.ENTERPRISE_IS_SUSPENDED, known.suspendedFor());
        }
        return known;
    }

    private static void classify(EnterpriseId id, String industry, SizeFigures figures, Caller caller, Clock clock) {
        var sizeClass = STANDARD.classify(industry, figures).orElseThrow();
        apply(new SizeClassified(id, industry, figures, sizeClass, STANDARD.id(), caller.id(), clock.instant()));
    }

    private static void requireInSightOf(Caller caller, String uscc) {
        if (!caller.sees(uscc)) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
    }

    /** @return the reason to keep with the registration, null when the code needs none */
    private static @Nullable String overrideOf(Uscc uscc, @Nullable String reason, Caller caller) {
        if (uscc.checkCharacterFits()) {
            return null;
        }
        if (reason == null || reason.isBlank()) {
            throw CommandRefused.at("uscc", EnterpriseRefusal.USCC_CHECK_WRONG, uscc);
        }
        if (!caller.has(Role.OFFICER)) {
            throw CommandRefused.at("overrideReason", EnterpriseRefusal.CHECK_OVERRIDE_NOT_ALLOWED);
        }
        return reason;
    }
}
