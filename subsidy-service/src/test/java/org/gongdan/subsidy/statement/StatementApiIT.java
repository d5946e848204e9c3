package org.gongdan.subsidy.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.gongdan.config.file.Sha256;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StatementApiIT extends ServiceTest {

    private static final String FOREIGN = "91440300MA5FXXXX12";

    @Autowired
    private Commands commands;

    private String uscc;
    private String path;

    @BeforeEach
    void issue() {
        uscc = "91440101ST"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase();
        path = "/api/statements/" + StatementId.of(2026, uscc);
        issue("1000.00");
        issue("1200.00");
    }

    @Test
    void showsTheOneInForceToItsEnterpriseAndToAuditorsOnly() {
        for (var reader : List.of(as(Role.ENTERPRISE_VIEWER, uscc), as(Role.AUDITOR), as(Role.FINANCE))) {
            var shown = get(path, reader);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("ETag")).isEqualTo("\"2\"");
            assertThat(shown.body().path("number").asString()).isEqualTo("2026-" + uscc + "-2");
            assertThat(shown.body().path("changes")).hasSize(4);
            assertThat(shown.body().path("supersededBy").isNull()).isTrue();
        }
        var foreign = as(Role.ENTERPRISE_SIGNATORY, FOREIGN);
        for (var part : List.of("", "/issues", "/text", "/file")) {
            assertThat(get(path + part, foreign).status()).isEqualTo(404);
            assertThat(get("/api/statements/statement-absent" + part, as(Role.AUDITOR))
                            .status())
                    .isEqualTo(404);
        }
        var issues = get(path + "/issues", as(Role.AUDITOR)).body();
        assertThat(issues).hasSize(2);
        assertThat(issues.get(1).path("supersededBy").asString()).isEqualTo("2026-" + uscc + "-2");
    }

    @Test
    void findsStatementsByYearNameAndCorrection() {
        var auditor = as(Role.AUDITOR);
        assertThat(total("/api/statements?year=2026&corrected=true&q=" + uscc, auditor))
                .isOne();
        assertThat(total("/api/statements?year=2025&q=" + uscc, auditor)).isZero();
        assertThat(total("/api/statements", as(Role.ENTERPRISE_VIEWER, uscc))).isOne();
        assertThat(total("/api/statements?q=" + uscc, as(Role.ENTERPRISE_VIEWER, FOREIGN)))
                .isZero();
    }

    @Test
    void givesTheTextThatTheHashIsOfAndATable() {
        var reader = as(Role.ENTERPRISE_VIEWER, uscc);
        var text = get(path + "/text", reader);
        var bytes = new String(text.raw().body(), StandardCharsets.UTF_8);
        assertThat(Sha256.hex(bytes)).isEqualTo(text.header("X-Content-SHA256"));
        assertThat(bytes).contains("funder/GOVERNMENT/paid: 1200.00\n");
        var file = get(path + "/file", reader);
        assertThat(file.header("Content-Disposition")).contains("2026-" + uscc + "-2.csv");
        assertThat(new String(file.raw().body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFfigure,value\r\n")
                .contains("name,'=绣艺\r\n")
                .contains("npv-claimed,-12.50\r\n");
    }

    private long total(String query, String bearer) {
        return get(query, bearer).body().path("total").asLong();
    }

    private void issue(String paid) {
        var figures = StatementExamples.figures(uscc, "=绣艺", 2026, paid);
        commands.sendAndSee(new IssueStatements(uscc, 7, List.of(figures)), SystemCaller.named("statement-run"), null);
    }
}
