package org.gongdan.subsidy.portal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.report.ReportCatalogue;
import org.gongdan.subsidy.report.ReportCommand.RequestReport;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.report.ReportRow;
import org.gongdan.subsidy.report.ReportRow.Status;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of reports in the browser, and the page to which the code on a report leads. */
class ReportPagesIT extends PortalTest {

    @Autowired
    private ReportCatalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    private final Caller auditor = Scene.person("reports-" + UUID.randomUUID(), null, Role.AUDITOR);
    private final ReportId id = new ReportId("report-" + UUID.randomUUID());

    @Test
    void showsHowFarAReportIsAndCancelsIt() throws Exception {
        heldByAnotherNode();
        request();
        portal.perform(page("/reports?by=" + auditor.id(), auditor))
                .andExpect(content()
                        .string(allOf(
                                containsString("30 / 60 行"),
                                containsString("value=\"50\""),
                                containsString("hx-trigger=\"load delay:1s\""),
                                containsString("/cancellation"))));
        portal.perform(form("/reports/" + id + "/cancellation", auditor))
                .andExpect(header().string("Location", "/reports/" + id));
        portal.perform(page("/reports/" + id + "?lang=en", auditor))
                .andExpect(content().string(allOf(containsString("was cancelled"), containsString("Generate again"))));
        portal.perform(form("/reports/" + id + "/restart", auditor)).andExpect(status().is3xxRedirection());
        generated();
        portal.perform(form("/reports/" + id + "/cancellation", auditor).header("HX-Request", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("报告已经生成")));
    }

    @Test
    void offersWhatIsThereInEveryFormatAndSaysUntilWhenItIsKept() throws Exception {
        request();
        var row = generated();
        portal.perform(page("/reports/" + id + "?lang=en", auditor))
                .andExpect(content()
                        .string(allOf(
                                containsString("Generate as XLSX too"),
                                containsString("Generate as CSV too"),
                                not(containsString("Generate as PDF too")),
                                containsString(String.valueOf(row.signedBy())),
                                containsString("Kept until"))));
        portal.perform(form("/reports/" + id + "/other-format", auditor).param("format", "CSV"))
                .andExpect(status().is3xxRedirection());
        portal.perform(page("/reports?kind=COST_SHARE&by=" + auditor.id(), auditor))
                .andExpect(content().string(allOf(containsString("已签名，核验"), containsString("CSV · 中文"))));
        portal.perform(page("/reports?status=EXPIRED&by=" + auditor.id(), auditor)
                        .header("HX-Request", "true"))
                .andExpect(content().string(allOf(containsString("没有符合条件的报告"), not(containsString("<html")))));
    }

    @Test
    void tellsAnybodyWhoIsSignedInWhetherAReportIsOurs() throws Exception {
        request();
        var row = generated();
        portal.perform(page("/reports/verification?id=" + id, officer()))
                .andExpect(content().string(allOf(containsString("本系统生成过这份报告"), containsString(auditor.name()))));
        var uscc = enterprise("核验甲厂");
        portal.perform(page("/reports/verification?lang=en&sha256=" + row.sha256(), Scene.signatory(uscc)))
                .andExpect(
                        content().string(allOf(containsString("byte for byte"), not(containsString(auditor.name())))));
        portal.perform(page("/reports/verification?id=" + id + "&sha256=" + "0".repeat(64), officer()))
                .andExpect(content().string(containsString("文件与登记的不同")));
        portal.perform(page("/reports/verification?sha256=" + "0".repeat(64), officer()))
                .andExpect(content().string(containsString("没有生成过这样的报告")));
        portal.perform(page("/reports/verification", officer())).andExpect(status().isOk());
    }

    private void request() {
        commands.sendAndSee(
                new RequestReport(
                        id, ReportKind.COST_SHARE, ReportParameters.NONE, ReportFormat.PDF, ReportLanguage.ZH),
                auditor,
                null);
    }

    private ReportRow generated() {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> catalogue.find(id, auditor).orElseThrow(), row -> row.status() == Status.GENERATED);
    }

    private void heldByAnotherNode() {
        jdbc.sql("""
                insert into report_work (id, requested_by, queued_at, worker, beat_at, attempts, phase, done, total)
                values (:id, :by, now(), 'another/report-1', now(), 1, 'DRAWING', 30, 60)""").param("id", id.value()).param("by", auditor.id()).update();
    }
}
