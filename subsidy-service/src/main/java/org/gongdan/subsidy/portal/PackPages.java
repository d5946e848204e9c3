package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.pack.PackCommand.RequestPack;
import org.gongdan.subsidy.pack.PackDownloads;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackRow;
import org.gongdan.subsidy.pack.PackScope;
import org.gongdan.subsidy.pack.Packs;
import org.gongdan.subsidy.pack.SampleWish;
import org.gongdan.subsidy.programme.ProgrammeCatalogue;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Audit packs for auditors: draw a sample or choose an investment, watch the pack being put together, download it. */
@Controller
class PackPages {

    private static final int ROWS = 20;

    private final Packs packs;
    private final PackDownloads downloads;
    private final ProgrammeCatalogue programmes;
    private final InvestmentList investments;
    private final NoteSigner log;
    private final Commands commands;
    private final Desk desk;
    private final NewIds ids;
    private final Texts texts;
    private final Clock clock;

    PackPages(
            Packs packs,
            PackDownloads downloads,
            ProgrammeCatalogue programmes,
            InvestmentList investments,
            NoteSigner log,
            Commands commands,
            Desk desk,
            NewIds ids,
            Texts texts,
            Clock clock) {
        this.packs = packs;
        this.downloads = downloads;
        this.programmes = programmes;
        this.investments = investments;
        this.log = log;
        this.commands = commands;
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/packs")
    String list(
            @RequestParam(required = false) @Nullable String investment,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller) {
        Packs.requireAuditor(caller);
        fill(model, SampleForm.NEW, investment, page, caller);
        return "portal/packs";
    }

    /** The button on the page of an investment. */
    @PostMapping("/packs")
    String request(@RequestParam String investment, Caller caller, HttpServletRequest request) {
        Packs.requireAuditor(caller);
        var id = new PackId(ids.next("pack"));
        var scope = PackScope.of(PathId.of(investment, InvestmentId::new));
        commands.sendAndSee(new RequestPack(id, scope), caller, null);
        return Answer.goTo("/packs/" + id, request);
    }

    @PostMapping("/packs/samples")
    String draw(
            @ModelAttribute("wish") SampleForm wish,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        Packs.requireAuditor(caller);
        var unreadable = wish.unreadableField();
        if (unreadable == null) {
            var id = new PackId(ids.next("pack"));
            var refused = desk.attempt(
                    () -> commands.sendAndSee(new RequestPack(id, PackScope.of(wish.wish())), caller, null));
            if (refused.isEmpty()) {
                return Answer.goTo("/packs/" + id, request);
            }
            model.addAttribute(
                    "refusedField",
                    refused.get().field() == null ? "form" : refused.get().field());
            model.addAttribute("refusal", texts.of(refused.get()));
        } else {
            model.addAttribute("refusedField", unreadable);
            model.addAttribute("refusal", texts.of("portal.packs.date-invalid"));
        }
        fill(model, wish, null, 0, caller);
        return Answer.refuse("portal/packs", "form", request, response);
    }

    @GetMapping("/packs/{id}")
    String show(
            @PathVariable String id,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var pack = packs.find(PathId.of(id, PackId::new), caller).orElseThrow(Sight::absent);
        model.addAttribute("pack", pack);
        model.addAttribute("titles", titles(List.of(pack)));
        model.addAttribute("key", log.key().text());
        return Answer.show("portal/pack", "progress", request, response);
    }

    @GetMapping("/packs/{id}/file")
    @PartOfAnotherRead("PackDownloaded")
    ResponseEntity<Resource> file(@PathVariable String id, Caller caller) {
        Packs.requireAuditor(caller);
        var download = downloads.download(PathId.of(id, PackId::new), caller);
        var attachment = ContentDisposition.attachment()
                .filename(download.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.parseMediaType("application/zip"))
                .contentLength(download.size())
                .body(new FileSystemResource(download.file()));
    }

    private void fill(Model model, SampleForm wish, @Nullable String investment, int page, Caller caller) {
        var wanted = investment == null || investment.isBlank() ? null : investment.strip();
        model.addAttribute("wish", wish);
        model.addAttribute("methods", SampleWish.Method.values());
        model.addAttribute("programmes", programmes.inForce(LocalDate.now(clock)));
        model.addAttribute("investment", wanted);
        var rows = packs.list(wanted, new PageRequest(page, ROWS), caller);
        model.addAttribute("rows", rows);
        model.addAttribute("titles", titles(rows.items()));
    }

    /** What people call the investments of these packs. */
    private Map<InvestmentId, String> titles(List<PackRow> rows) {
        var titles = new HashMap<InvestmentId, String>();
        for (var row : rows) {
            var investment = row.scope().investmentId();
            if (investment != null) {
                investments
                        .find(investment)
                        .ifPresent(
                                found -> titles.put(investment, found.summary().title()));
            }
        }
        return titles;
    }
}
