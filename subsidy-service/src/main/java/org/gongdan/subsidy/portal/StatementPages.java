package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.statement.CanonicalStatement;
import org.gongdan.subsidy.statement.StatementFigures;
import org.gongdan.subsidy.statement.StatementFile;
import org.gongdan.subsidy.statement.StatementId;
import org.gongdan.subsidy.statement.Statements;
import org.gongdan.subsidy.statement.Statements.Issue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Yearly statements: the list, and one as it is read, printed and downloaded. */
@Controller
class StatementPages {

    private static final int ROWS = 20;

    private final Statements statements;

    StatementPages(Statements statements) {
        this.statements = statements;
    }

    @GetMapping("/statements")
    String list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean corrected,
            @RequestParam(defaultValue = "0") int page,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wanted = q == null || q.isBlank() ? null : q.strip();
        var filter = new Statements.Filter(year, wanted, corrected, Sight.narrowed(caller));
        model.addAttribute("filter", filter);
        model.addAttribute("years", statements.years());
        model.addAttribute("all", caller.seesEveryEnterprise());
        model.addAttribute("rows", statements.list(filter, new PageRequest(page, ROWS)));
        return Answer.show("portal/statements", "results", request, response);
    }

    @GetMapping("/statements/{id}")
    String show(@PathVariable String id, Model model, Caller caller) {
        var issue = visible(id, caller);
        model.addAttribute("issue", issue);
        model.addAttribute("figures", issue.figures());
        model.addAttribute("issues", statements.issues(issue.id()));
        model.addAttribute("changes", changes(issue));
        return "portal/statement";
    }

    @GetMapping("/statements/{id}/file")
    ResponseEntity<byte[]> file(@PathVariable String id, Caller caller) {
        var issue = visible(id, caller);
        return download(issue, "csv", new MediaType("text", "csv", StandardCharsets.UTF_8), StatementFile.csv(issue));
    }

    @GetMapping("/statements/{id}/text")
    ResponseEntity<byte[]> text(@PathVariable String id, Caller caller) {
        var issue = visible(id, caller);
        var text = CanonicalStatement.text(issue.number(), issue.figures());
        return download(issue, "txt", new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8), text);
    }

    private static List<StatementChangeView> changes(Issue issue) {
        var titles = issue.figures().projects().stream()
                .collect(Collectors.toMap(StatementFigures.Project::investmentId, StatementFigures.Project::title));
        return issue.changes().stream()
                .map(change -> StatementChangeView.of(change, titles))
                .toList();
    }

    private static ResponseEntity<byte[]> download(Issue issue, String ending, MediaType type, String text) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + issue.number() + "." + ending + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Issue visible(String id, Caller caller) {
        return statements
                .find(PathId.of(id, StatementId::new))
                .filter(found -> caller.sees(found.figures().uscc()))
                .orElseThrow(Sight::absent);
    }
}
