package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeCommand.DiscardDraft;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.ProgrammeRow;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.programme.RuleSheet;
import org.gongdan.subsidy.programme.VersionChanges;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Programmes with their versions as people read them, and the draft that a second person publishes. */
@Controller
@RequestMapping("/programmes")
class ProgrammePages {

    private final ProgrammeCatalogue catalogue;
    private final Programmes programmes;
    private final Desk desk;
    private final Texts texts;
    private final Clock clock;

    ProgrammePages(ProgrammeCatalogue catalogue, Programmes programmes, Desk desk, Texts texts, Clock clock) {
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "0") int page, Model model, Caller caller) {
        model.addAttribute("rows", catalogue.list(caller, new PageRequest(page, 50)));
        model.addAttribute("today", LocalDate.now(clock));
        return "portal/programmes";
    }

    /** @param version the one to show; the one in force today, or else the latest, when absent */
    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            Model model,
            Caller caller) {
        var programme = find(id, caller);
        var programmeId = new ProgrammeId(programme.programmeId());
        var shown = version == null
                ? catalogue.compared(programmeId, LocalDate.now(clock))
                : java.util.Optional.of(published(programmeId, version));
        model.addAttribute("programme", programme);
        programmes
                .inForce(programmeId, LocalDate.now(clock))
                .ifPresent(rules -> model.addAttribute("inForce", rules.version()));
        shown.ifPresent(rules -> {
            model.addAttribute("rules", rules);
            model.addAttribute("sheet", RuleSheet.of(rules));
            programmes
                    .version(programmeId, rules.version() - 1)
                    .ifPresent(before -> model.addAttribute("changes", VersionChanges.of(before, rules)));
        });
        return "portal/programme";
    }

    @GetMapping("/{id}/draft")
    String draft(@PathVariable String id, Model model, Caller caller) {
        fillDraft(find(id, caller), model, caller);
        return "portal/programme-draft";
    }

    @PostMapping("/{id}/draft/publication")
    String publish(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var programme = find(id, caller);
        var command = new PublishProgrammeVersion(new ProgrammeId(programme.programmeId()), version);
        var refused = desk.send(command, caller, seen);
        return refused.isEmpty()
                ? Answer.goTo("/programmes/" + programme.programmeId(), request)
                : refuse(refused.get(), programme, model, caller, request, response);
    }

    @PostMapping("/{id}/draft/removal")
    String discard(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam long seen,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var programme = find(id, caller);
        var refused = desk.send(new DiscardDraft(new ProgrammeId(programme.programmeId()), version), caller, seen);
        return refused.isEmpty()
                ? Answer.goTo("/programmes/" + programme.programmeId(), request)
                : refuse(refused.get(), programme, model, caller, request, response);
    }

    /** The rules as a file, to be changed and uploaded again. */
    @GetMapping("/{id}/versions/{version}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable int version, Caller caller) {
        var programme = new ProgrammeId(find(id, caller).programmeId());
        var name = programme.code() + "-v" + version + ".yaml";
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(MediaType.parseMediaType("application/yaml;charset=UTF-8"))
                .body(RuleSetYaml.write(published(programme, version)).getBytes(StandardCharsets.UTF_8));
    }

    private String refuse(
            CommandRefused refused,
            ProgrammeRow programme,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        fillDraft(find(programme.programmeId(), caller), model, caller);
        model.addAttribute("refusal", texts.of(refused));
        return Answer.refuse("portal/programme-draft", "decision", request, response);
    }

    private void fillDraft(ProgrammeRow programme, Model model, Caller caller) {
        var id = new ProgrammeId(programme.programmeId());
        var draft = catalogue.draft(id, caller).orElseThrow(Sight::absent);
        var before = catalogue.compared(id, LocalDate.now(clock)).orElse(null);
        model.addAttribute("programme", programme);
        model.addAttribute("rules", draft);
        model.addAttribute("sheet", RuleSheet.of(draft));
        model.addAttribute("changes", VersionChanges.of(before, draft));
        model.addAttribute("problems", draft.tierTable().problems());
        model.addAttribute("mayPublish", caller.has(Role.APPROVER));
        model.addAttribute("mayDiscard", caller.has(Role.APPROVER) || caller.has(Role.OFFICER));
        model.addAttribute("mayDraft", caller.has(Role.OFFICER));
    }

    private ProgrammeRow find(String id, Caller caller) {
        return catalogue.find(PathId.of(id, ProgrammeId::new), caller).orElseThrow(Sight::absent);
    }

    private RuleSet published(ProgrammeId programme, int version) {
        return programmes.version(programme, version).orElseThrow(Sight::absent);
    }
}
