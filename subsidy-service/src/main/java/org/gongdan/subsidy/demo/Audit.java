package org.gongdan.subsidy.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.gongdan.config.file.Sha256;

/** The auditor downloads every report in every format, and their figures must agree with each other to the fen. */
final class Audit {

    private final Teller teller;
    private final StoryApi api;
    private final Path folder;
    private final LocalDate today;

    Audit(Teller teller, StoryApi api, Path folder, LocalDate today) {
        this.teller = teller;
        this.api = api;
        this.folder = folder;
        this.today = today;
    }

    void prove(String investment) {
        teller.chapter("审计：报告可下载、可核对", "The audit: reports to download and to check");
        teller.refused(
                "财务不能调取审计报告", "finance may not draw audit reports", "not-allowed", api.get("finance1", "/api/reports"));
        for (var format : List.of("PDF", "XLSX", "CSV")) {
            report("AUDIT_TRAIL", format, Map.of("investmentId", investment));
            report("COST_SHARE", format, Map.of());
            report(
                    "ROI_RECONCILIATION",
                    format,
                    Map.of("period", YearMonth.from(today).toString()));
        }
        agree(investment);
        replay();
    }

    /** Every decision of the story, made again from the stored events. */
    private void replay() {
        var started = teller.step(
                "复核全部决定", "every decision is made again", api.post("auditor", "/api/decision-checks", Map.of()));
        var check = teller.until(
                "复核完成",
                "the check is done",
                () -> api.get("auditor", "/api/decision-checks/" + started.text("id")),
                answer -> !answer.text("status").equals("RUNNING"));
        teller.equal("复核状态", "status of the check", "DONE", check.text("status"));
        teller.equal(
                "与当时结果不一致的决定",
                "decisions that come out otherwise",
                "0",
                check.body().path("differing").asString("?"));
    }

    private void report(String kind, String format, Map<String, String> parameters) {
        var requested = api.post(
                "auditor",
                "/api/reports",
                Map.of("kind", kind, "format", format, "language", "ZH", "parameters", parameters));
        if (requested.status() != 202) {
            throw new StoryBroken(kind + " " + format + ": " + requested.status() + " " + requested.body());
        }
        var path = "/api/reports/" + requested.text("reportId");
        var ready = teller.until(
                "报告 " + kind + " " + format,
                "report " + kind + " " + format,
                () -> api.get("auditor", path),
                answer -> !answer.text("status").equals("REQUESTED"));
        if (!ready.text("status").equals("GENERATED")) {
            throw new StoryBroken(kind + " " + format + ": " + ready.body());
        }
        var file = api.get("auditor", path + "/file");
        if (!file.succeeded() || !Sha256.hex(file.bytes()).equals(ready.text("sha256"))) {
            throw new StoryBroken(
                    kind + " " + format + ": SHA-256 " + ready.text("sha256") + " ≠ " + Sha256.hex(file.bytes()));
        }
        keep(kind, format, file.bytes());
    }

    private void agree(String investment) {
        var figures = api.get("auditor", "/api/investments/" + investment + "/reconciliations")
                .body();
        var paid = figures.findPath("figures").path("paid").path("amount").asString("?");
        var share = csvCell("COST_SHARE", investment, paid);
        teller.equal("成本分担表与对账的已付金额一致", "paid in the cost-share statement as in the reconciliation", paid, share);
        var roi = csvCell("ROI_RECONCILIATION", investment, paid);
        teller.equal("对账报告的已付金额一致", "paid in the reconciliation report", paid, roi);
        var ledger = figures.findPath("figures").path("ledger").path("amount").asString("?");
        teller.equal("总账与已付金额一致", "the ledger agrees", paid, ledger);
    }

    /** The amount where the row of this investment states it; the row must have it exactly. */
    private String csvCell(String kind, String investment, String amount) {
        try {
            return Files.readAllLines(file(kind, "csv"), StandardCharsets.UTF_8).stream()
                    .filter(line -> line.contains(investment))
                    .flatMap(line -> List.of(line.split(",", -1)).stream())
                    .map(cell -> cell.replace("\"", ""))
                    .filter(cell -> cell.matches("-?\\d+\\.\\d{2}")
                            && new BigDecimal(cell).compareTo(new BigDecimal(amount)) == 0)
                    .findFirst()
                    .orElse("-");
        } catch (IOException unreadable) {
            throw new StoryBroken(file(kind, "csv") + ": " + unreadable.getMessage());
        }
    }

    private void keep(String kind, String format, byte[] content) {
        try {
            Files.createDirectories(folder);
            Files.write(file(kind, format.toLowerCase(java.util.Locale.ROOT)), content);
        } catch (IOException full) {
            throw new StoryBroken(folder + ": " + full.getMessage());
        }
    }

    private Path file(String kind, String extension) {
        return folder.resolve("demo-" + kind.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "." + extension);
    }
}
