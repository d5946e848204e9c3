package org.gongdan.subsidy.report.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportCommand.CancelReport;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportCommand.RestartReport;
import org.gongdan.subsidy.report.ReportDownloads;
import org.gongdan.subsidy.report.ReportFileAltered;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.report.ReportRow;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.PartOfAnotherRead;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.gongdan.subsidy.shared.Versions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for auditors: what there is, request one, wait for it, download it. */
@RestController
@RequestMapping("/api/reports")
class ReportApi {

    private static final Logger LOG = LoggerFactory.getLogger(ReportApi.class);

    private final Commands commands;
    private final ReportCatalogue catalogue;
    private final ReportDownloads downloads;
    private final NewIds ids;
    private final Texts texts;

    ReportApi(Commands commands, ReportCatalogue catalogue, ReportDownloads downloads, NewIds ids, Texts texts) {
        this.commands = commands;
        this.catalogue = catalogue;
        this.downloads = downloads;
        this.ids = ids;
        this.texts = texts;
    }

    /** @param language that of the reader when absent */
    record Wish(
            @NotNull ReportKind kind,
            @NotNull ReportFormat format,
            @Nullable ReportLanguage language,
            ReportParameters.@Nullable Typed parameters) {}

    @GetMapping("/kinds")
    List<ReportCatalogue.Offer> kinds(Caller caller) {
        return catalogue.kinds(LocaleContextHolder.getLocale(), caller);
    }

    @GetMapping
    PageOf<ReportRow> list(
            @RequestParam(required = false) @Nullable ReportKind kind,
            @RequestParam(required = false) ReportRow.@Nullable Status status,
            @RequestParam(required = false) @Nullable String requestedBy,
            @RequestParam(required = false) @Nullable LocalDate since,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            Caller caller) {
        return catalogue.list(
                new ReportCatalogue.Filter(kind, status, requestedBy, since, until),
                new PageRequest(page, size),
                caller);
    }

    @GetMapping("/{id}")
    ResponseEntity<ReportRow> get(@PathVariable String id, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        var row = catalogue.find(idOf(id), caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        return Versions.tagged(row, row.version());
    }

    /** Accepted, not created: the report itself follows, and its status says when. */
    @PostMapping
    ResponseEntity<ReportRow> request(@Valid @RequestBody Wish wish, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        var id = new ReportId(ids.next("report"));
        commands.sendAndSee(
                new RequestReport(id, wish.kind(), parametersOf(wish), wish.format(), languageOf(wish)), caller, null);
        var row = get(id.value(), caller);
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .headers(row.getHeaders())
                .location(URI.create("/api/reports/" + id))
                .body(row.getBody());
    }

    @PostMapping("/{id}/cancellation")
    ResponseEntity<ReportRow> cancel(@PathVariable String id, Caller caller) {
        commands.sendAndSee(new CancelReport(idOf(id)), caller, null);
        return get(id, caller);
    }

    @PostMapping("/{id}/restart")
    ResponseEntity<ReportRow> restart(@PathVariable String id, Caller caller) {
        commands.sendAndSee(new RestartReport(idOf(id)), caller, null);
        return get(id, caller);
    }

    @GetMapping("/{id}/file")
    @PartOfAnotherRead("ReportDownloaded")
    ResponseEntity<Resource> file(@PathVariable String id, Caller caller) {
        ReportCatalogue.requireAuditor(caller);
        var download = downloads.download(idOf(id), caller);
        var attachment = ContentDisposition.attachment()
                .filename(download.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Content-SHA256", download.sha256())
                .contentType(MediaType.parseMediaType(download.mediaType()))
                .contentLength(download.size())
                .body(new FileSystemResource(download.file()));
    }

    /** Nobody's mistake who asks, and nothing a retry mends: an operator has to look. */
    @ExceptionHandler
    ProblemDetail altered(ReportFileAltered altered) {
        LOG.error("{}", altered.getMessage());
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, texts.of("report.file-altered", altered.sha256()));
        problem.setType(URI.create("urn:gongdan:problem:report-file-altered"));
        problem.setTitle(texts.of("report.file-altered.title"));
        return problem;
    }

    private static ReportId idOf(String id) {
        return PathId.of(id, ReportId::new);
    }

    private static ReportParameters parametersOf(Wish wish) {
        var typed = wish.parameters();
        return typed == null ? ReportParameters.NONE : typed.read();
    }

    private static ReportLanguage languageOf(Wish wish) {
        if (wish.language() != null) {
            return wish.language();
        }
        var english = LocaleContextHolder.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english ? ReportLanguage.EN : ReportLanguage.ZH;
    }
}
