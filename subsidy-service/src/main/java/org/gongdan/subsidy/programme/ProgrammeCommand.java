package org.gongdan.subsidy.programme;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.AllowedFor;

/** Everything a person can ask of a programme. A repeated command changes nothing. */
public sealed interface ProgrammeCommand {

    @TargetAggregateIdentifier
    ProgrammeId programmeId();

    /** Lays down the next version; until it is published another draft takes its place. */
    @AllowedFor(Role.OFFICER)
    record DraftProgramme(ProgrammeId programmeId, RuleSet rules) implements ProgrammeCommand {}

    /** Takes the draft back; what is published stays. */
    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record DiscardDraft(ProgrammeId programmeId, int version) implements ProgrammeCommand {}

    /**
     * A draft that took the place of another one is published only with the expected version of the programme, so that
     * nobody publishes what they have not seen.
     *
     * @param version of the draft that was read
     */
    @AllowedFor(Role.APPROVER)
    record PublishProgrammeVersion(ProgrammeId programmeId, int version) implements ProgrammeCommand {}

    /** @param call names the call within the programme, such as 2026-1 */
    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record OpenCall(ProgrammeId programmeId, String call, LocalDate opensOn, LocalDate closesOn)
            implements ProgrammeCommand {}

    @AllowedFor({Role.OFFICER, Role.APPROVER})
    record CloseCall(ProgrammeId programmeId, String call) implements ProgrammeCommand {}

    @AllowedFor(Role.APPROVER)
    record RetireProgramme(ProgrammeId programmeId, String reason) implements ProgrammeCommand {}
}
