package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.WhatIfFile;
import org.gongdan.subsidy.application.WhatIfs;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What another version would change: asked for, watched, and looked through. */
@Controller
@RequestMapping("/what-ifs")
class WhatIfPages {

    private final WhatIfs whatIfs;
    private final WhatIfFile file;
    private final ProgrammeCatalogue catalogue;
    private final Desk desk;
    private final Texts texts;

    WhatIfPages(WhatIfs whatIfs, WhatIfFile file, ProgrammeCatalogue catalogue, Desk desk, Texts texts) {
        this.whatIfs = whatIfs;
        this.file = file;
        this.catalogue = catalogue;
        this.desk = desk;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model, Caller caller) {
        fill(model, caller);
        return "portal/what-ifs";
    }

    /** @param version {@code programme-…/draft} or {@code programme-…/3} */
    @PostMapping
    String start(
            @RequestParam(defaultValue = "") String version,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var slash = version.lastIndexOf('/');
        var programme = PathId.of(slash < 0 ? version : version.substring(0, slash), ProgrammeId::new);
        var number = number(version.substring(slash + 1));
        var started = new WhatIfs.Run[1];
        var refused = desk.attempt(() -> started[0] = whatIfs.start(programme, number, caller));
        if (refused.isEmpty()) {
            return Answer.goTo("/what-ifs/" + started[0].id(), request);
        }
        model.addAttribute("refusal", texts.of(refused.get()));
        fill(model, caller);
        return Answer.refuse("portal/what-ifs", "form", request, response);
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable ChangeKind kind,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var run = whatIfs.find(id, caller).orElseThrow(Sight::absent);
        model.addAttribute("run", run);
        var shown = kind == null ? firstWithChanges(run.result()) : kind;
        model.addAttribute("kind", shown);
        model.addAttribute("kinds", ChangeKind.values());
        if (run.result() != null) {
            model.addAttribute("rows", whatIfs.changes(id, shown, new PageRequest(page, 20), caller));
            model.addAttribute("figures", figures(run.result()));
        }
        return Answer.show("portal/what-if", "run", request, response);
    }

    @PostMapping("/{id}/end")
    String drop(@PathVariable String id, Caller caller, HttpServletRequest request) {
        whatIfs.drop(id, caller);
        return Answer.goTo("/what-ifs", request);
    }

    @GetMapping("/{id}/file")
    void download(@PathVariable String id, Caller caller, HttpServletResponse response) throws IOException {
        file.write(id, caller, response);
    }

    /** Who opens a result sees somebody, if anybody is touched at all. */
    private static ChangeKind firstWithChanges(WhatIfs.@Nullable Result result) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> result != null && result.counts().getOrDefault(kind, 0L) > 0)
                .findFirst()
                .orElse(ChangeKind.LOSER);
    }

    /**
     * What one party bears before and after, as parts of the larger of all sums.
     *
     * @param party as in {@link Party}
     */
    record Figure(String party, Money before, Money after, ShareBar barBefore, ShareBar barAfter) {
        public Money difference() {
            return after.minus(before);
        }
    }

    private static List<Figure> figures(WhatIfs.Result result) {
        var parties = List.of(Party.values()).stream()
                .filter(party -> result.before().shareOf(party).isPositive()
                        || result.after().shareOf(party).isPositive())
                .toList();
        var most = parties.stream()
                .map(party -> result.before().shareOf(party).max(result.after().shareOf(party)))
                .reduce(Money.ZERO, Money::max);
        return parties.stream()
                .map(party -> {
                    var before = result.before().shareOf(party);
                    var after = result.after().shareOf(party);
                    return new Figure(party.name(), before, after, bar(party, before, most), bar(party, after, most));
                })
                .toList();
    }

    private static ShareBar bar(Party party, Money amount, Money most) {
        var parts = new LinkedHashMap<String, Money>();
        parts.put(party.name(), amount);
        return ShareBar.of(parts, most);
    }

    private void fill(Model model, Caller caller) {
        model.addAttribute("runs", whatIfs.list(caller));
        model.addAttribute(
                "programmes",
                catalogue.list(caller, new PageRequest(0, PageRequest.LARGEST)).items());
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }
}
