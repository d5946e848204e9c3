package org.gongdan.subsidy.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.file.Sha256;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.statement.StatementCommand.IssueStatement;
import org.gongdan.subsidy.statement.StatementEvent.StatementIssued;
import org.junit.jupiter.api.Test;

class IssueStatementTest {

    private static final Instant NOW = Instant.parse("2027-01-15T18:00:00Z");
    private static final String USCC = "91440101MA5CABCD0X";
    private static final StatementId ID = StatementId.of(2026, USCC);
    private static final StatementFigures FIGURES = StatementExamples.figures(USCC, "绣艺", 2026, "1000.00");
    private static final StatementFigures CORRECTED = StatementExamples.figures(USCC, "绣艺", 2026, "1200.00");

    @Test
    void numbersAndHashesTheFirst() {
        statement()
                .givenNoPriorActivity()
                .when(new IssueStatement(ID, FIGURES, 7), byJob())
                .expectEvents(issued(1, FIGURES, 7, null, List.of()));
    }

    @Test
    void changesNothingWhenNothingChanged() {
        statement()
                .given(issued(1, FIGURES, 7, null, List.of()))
                .when(new IssueStatement(ID, FIGURES, 99), byJob())
                .expectNoEvents();
    }

    @Test
    void supersedesAndSaysWhatChanged() {
        var changes = List.of(
                new StatementChange("funder/GOVERNMENT/approved", "1000.00", "1200.00"),
                new StatementChange("funder/GOVERNMENT/paid-in-year", "1000.00", "1200.00"),
                new StatementChange("funder/GOVERNMENT/paid", "1000.00", "1200.00"),
                new StatementChange("project/investment-1/paid", "1000.00", "1200.00"));
        statement()
                .given(issued(1, FIGURES, 7, null, List.of()))
                .when(new IssueStatement(ID, CORRECTED, 99), byJob())
                .expectEvents(issued(2, CORRECTED, 99, "2026-" + USCC + "-1", changes));
    }

    @Test
    void namesAFigureThatIsGone() {
        var without = new StatementFigures(
                USCC,
                "绣艺",
                2026,
                FIGURES.funders(),
                FIGURES.ownShare(),
                FIGURES.claims(),
                null,
                FIGURES.reports(),
                List.of());
        assertThat(CanonicalStatement.changes(FIGURES, without))
                .hasSize(10)
                .contains(new StatementChange("project/investment-1/title", "绣检", "-"));
    }

    /** The text is for other people's tools: its bytes never change. */
    @Test
    void writesOneTextOnEveryMachine() {
        var text = CanonicalStatement.text("2026-X-1", StatementExamples.figures("X", "绣\n艺: 1", 2026, "1"));
        assertThat(text)
                .startsWith("gongdan-statement/1\nnumber: 2026-X-1\nuscc: X\nname: 绣 艺: 1\nyear: 2026\n")
                .contains("\nproject/investment-1/npv-verified: -\n")
                .endsWith("\nproject/investment-1/breaks-open: 1\n");
        assertThat(Sha256.hex("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    private static StatementIssued issued(
            int issue, StatementFigures figures, long position, String before, List<StatementChange> changes) {
        var number = "2026-" + USCC + "-" + issue;
        var sha256 = Sha256.hex(CanonicalStatement.text(number, figures));
        return new StatementIssued(ID, issue, number, figures, sha256, position, before, changes, NOW);
    }

    private static Map<String, Object> byJob() {
        return Commands.metadataOf(SystemCaller.named("statement-run"), null);
    }

    private static FixtureConfiguration<Statement> statement() {
        return new AggregateTestFixture<>(Statement.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }
}
