package org.gongdan.subsidy.programme.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.programme.ProgrammeCommand;
import org.gongdan.subsidy.programme.ProgrammeCommand.DiscardDraft;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ProgrammeRow;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.programme.VersionChanges;
import org.gongdan.subsidy.programme.read.ProgrammeQueries;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a programme: what each says, what a draft would change, and its publication by a second person. */
@RestController
@RequestMapping("/api/programmes/{id}")
class VersionApi {

    private static final String YAML = "application/yaml";

    private final Commands commands;
    private final ProgrammeQueries programmes;
    private final Clock clock;

    VersionApi(Commands commands, ProgrammeQueries programmes, Clock clock) {
        this.commands = commands;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping("/versions/{version}")
    RuleSet version(@PathVariable String id, @PathVariable int version) {
        return published(id, version);
    }

    /** The same as a file that can be changed and uploaded as the next draft. */
    @GetMapping(path = "/versions/{version}/file", produces = YAML)
    String versionFile(@PathVariable String id, @PathVariable int version) {
        return RuleSetYaml.write(published(id, version));
    }

    /** @param since the version it is compared with; the one before when absent */
    @GetMapping("/versions/{version}/changes")
    VersionChanges changes(
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(required = false) @Nullable Integer since) {
        var programme = ProgrammeApi.id(id);
        var before = since == null ? programmes.version(programme, version - 1) : Optional.of(published(id, since));
        return VersionChanges.of(before.orElse(null), published(id, version));
    }

    @GetMapping("/draft")
    RuleSet draft(@PathVariable String id, Caller caller) {
        return drafted(ProgrammeApi.id(id), caller);
    }

    @GetMapping(path = "/draft/file", produces = YAML)
    String draftFile(@PathVariable String id, Caller caller) {
        return RuleSetYaml.write(drafted(ProgrammeApi.id(id), caller));
    }

    /** @param since the version it is compared with; the one in force today, or else the latest, when absent */
    @GetMapping("/draft/changes")
    VersionChanges draftChanges(
            @PathVariable String id, @RequestParam(required = false) @Nullable Integer since, Caller caller) {
        var programme = ProgrammeApi.id(id);
        var draft = drafted(programme, caller);
        var before = since == null
                ? programmes.compared(programme, LocalDate.now(clock))
                : Optional.of(published(id, since));
        return VersionChanges.of(before.orElse(null), draft);
    }

    @DeleteMapping("/draft")
    ResponseEntity<ProgrammeRow> discard(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        var programme = ProgrammeApi.id(id);
        return send(new DiscardDraft(programme, drafted(programme, caller).version()), seen, caller);
    }

    /** @param seen the state of the programme that was read; required once the draft has replaced another one */
    @PostMapping("/versions/{version}/publication")
    ResponseEntity<ProgrammeRow> publish(
            @PathVariable String id,
            @PathVariable int version,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            Caller caller) {
        return send(new PublishProgrammeVersion(ProgrammeApi.id(id), version), seen, caller);
    }

    private ResponseEntity<ProgrammeRow> send(ProgrammeCommand command, @Nullable String seen, Caller caller) {
        commands.sendAndSee(command, caller, Versions.seen(seen));
        var row = programmes.find(command.programmeId(), caller).orElseThrow(ProgrammeApi::absent);
        return Versions.tagged(row, row.version());
    }

    private RuleSet published(String id, int version) {
        return programmes.version(ProgrammeApi.id(id), version).orElseThrow(ProgrammeApi::absent);
    }

    private RuleSet drafted(ProgrammeId programme, Caller caller) {
        return programmes.draft(programme, caller).orElseThrow(ProgrammeApi::absent);
    }
}
