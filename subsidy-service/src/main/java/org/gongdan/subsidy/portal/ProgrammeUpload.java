package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.programme.RulesInvalid;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Rules as a text to upload or to write; what is wrong is shown with its line, and nothing typed is lost. */
@Controller
class ProgrammeUpload {

    private final ProgrammeCatalogue catalogue;
    private final Desk desk;
    private final Texts texts;
    private final Clock clock;

    ProgrammeUpload(ProgrammeCatalogue catalogue, Desk desk, Texts texts, Clock clock) {
        this.catalogue = catalogue;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param programme whose draft, or else version in force, is where to begin from; nothing when absent */
    @GetMapping("/programme-upload")
    String begin(@RequestParam(required = false) @Nullable String programme, Model model, Caller caller) {
        requireOfficer(caller);
        model.addAttribute("text", programme == null ? "" : start(PathId.of(programme, ProgrammeId::new), caller));
        return "portal/programme-upload";
    }

    @PostMapping("/programme-upload")
    String upload(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        requireOfficer(caller);
        var given = file == null || file.isEmpty() ? text : new String(file.getBytes(), StandardCharsets.UTF_8);
        try {
            var rules = RuleSetYaml.read(given);
            var refused = desk.send(new DraftProgramme(rules.programmeId(), rules), caller, null);
            if (refused.isEmpty()) {
                return Answer.goTo("/programmes/" + rules.programmeId() + "/draft", request);
            }
            model.addAttribute("refusal", texts.of(refused.get()));
        } catch (RulesInvalid invalid) {
            model.addAttribute("problems", invalid.problems());
        }
        model.addAttribute("text", given);
        return Answer.refuse("portal/programme-upload", "form", request, response);
    }

    private String start(ProgrammeId programme, Caller caller) {
        var row = catalogue.find(programme, caller).orElseThrow(Sight::absent);
        var draft = catalogue.draft(programme, caller);
        if (draft.isPresent()) {
            return RuleSetYaml.write(draft.get());
        }
        var latest = row.publishedVersion() == null ? 0 : row.publishedVersion();
        return catalogue
                .compared(programme, LocalDate.now(clock))
                .map(rules -> next(rules, latest + 1))
                .orElse("");
    }

    /** The same rules under the next number, so that only what is to change has to be changed. */
    private String next(RuleSet rules, int version) {
        return RuleSetYaml.write(rules)
                .replaceFirst("(?m)^version: .*$", "version: " + version)
                .replaceFirst("(?m)^effectiveFrom: .*$", "effectiveFrom: " + LocalDate.now(clock));
    }

    private static void requireOfficer(Caller caller) {
        if (!caller.has(Role.OFFICER)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "programme-upload");
        }
    }
}
