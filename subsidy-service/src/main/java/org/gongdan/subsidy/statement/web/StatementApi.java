package org.gongdan.subsidy.statement.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Versions;
import org.gongdan.subsidy.statement.CanonicalStatement;
import org.gongdan.subsidy.statement.StatementFile;
import org.gongdan.subsidy.statement.StatementId;
import org.gongdan.subsidy.statement.Statements;
import org.gongdan.subsidy.statement.Statements.Filter;
import org.gongdan.subsidy.statement.Statements.Issue;
import org.gongdan.subsidy.statement.Statements.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Yearly statements: an enterprise its own, those who see every enterprise all. */
@RestController
@RequestMapping("/api/statements")
class StatementApi {

    private final Statements statements;

    StatementApi(Statements statements) {
        this.statements = statements;
    }

    @GetMapping
    PageOf<Summary> list(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "false") boolean corrected,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        var own = caller.organisation();
        var uscc = caller.seesEveryEnterprise() ? null : own == null ? "" : own;
        return statements.list(new Filter(year, q, corrected, uscc), new PageRequest(page, size));
    }

    @GetMapping("/{id}")
    ResponseEntity<Issue> get(@PathVariable String id, Caller caller) {
        var issue = visible(id, caller);
        return Versions.tagged(issue, issue.issue());
    }

    /** All that were issued, the newest first, each with what it changed. */
    @GetMapping("/{id}/issues")
    List<Issue> issues(@PathVariable String id, Caller caller) {
        return statements.issues(visible(id, caller).id());
    }

    /** What the hash is of, byte for byte. */
    @GetMapping(path = "/{id}/text", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<byte[]> text(@PathVariable String id, Caller caller) {
        var issue = visible(id, caller);
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-SHA256", issue.sha256())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(CanonicalStatement.text(issue.number(), issue.figures()).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(path = "/{id}/file", produces = StatementFile.MEDIA_TYPE)
    ResponseEntity<byte[]> file(@PathVariable String id, Caller caller) {
        var issue = visible(id, caller);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + issue.number() + ".csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(StatementFile.csv(issue).getBytes(StandardCharsets.UTF_8));
    }

    private Issue visible(String id, Caller caller) {
        return statements
                .find(PathId.of(id, StatementId::new))
                .filter(found -> caller.sees(found.figures().uscc()))
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}
