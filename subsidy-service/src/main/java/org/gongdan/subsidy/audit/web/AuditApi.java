package org.gongdan.subsidy.audit.web;

import java.time.Instant;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.audit.AuditReads;
import org.gongdan.subsidy.audit.AuditSentences;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail, for auditors, operators, and those of the secretariat who answer for money. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

    private static final Set<Role> READERS = Set.of(Role.AUDITOR, Role.OPERATOR, Role.APPROVER, Role.FINANCE);

    private final AuditLines lines;
    private final AuditReads reads;
    private final AuditSentences sentences;

    AuditApi(AuditLines lines, AuditReads reads, AuditSentences sentences) {
        this.lines = lines;
        this.reads = reads;
        this.sentences = sentences;
    }

    /** A line together with what it says in the reader's language. */
    record Told(String sentence, AuditLine line) {}

    @GetMapping("/events")
    PageOf<Told> events(
            @RequestParam(required = false) @Nullable String stream,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String ref,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        mayRead(caller);
        var filter = new AuditLines.Filter(stream, actor, type, ref, since, until);
        var locale = LocaleContextHolder.getLocale();
        return lines.list(filter, new PageRequest(page, size))
                .map(line -> new Told(sentences.sentence(line, locale), line));
    }

    @GetMapping("/reads")
    PageOf<AuditReads.Read> reads(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        mayRead(caller);
        return reads.list(actor, new PageRequest(page, size));
    }

    private static void mayRead(Caller caller) {
        if (READERS.stream().noneMatch(caller::has)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "audit");
        }
    }
}
