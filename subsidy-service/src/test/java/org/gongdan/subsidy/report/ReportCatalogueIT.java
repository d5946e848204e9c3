package org.gongdan.subsidy.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongdan.subsidy.report.PrintedRows.amount;
import static org.gongdan.subsidy.report.PrintedRows.cumulative;
import static org.gongdan.subsidy.report.PrintedRows.in;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportKind;
import org.gongdan.subsidy.claim.ClaimServiceTest;
import org.gongdan.subsidy.enterprise.EnterpriseCommand.RegisterEnterprise;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.enterprise.SizeFigures;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.policy.PolicyCommand.PublishPolicyFigures;
import org.gongdan.subsidy.policy.PolicyExamples;
import org.gongdan.subsidy.policy.PolicyFiguresId;
import org.gongdan.subsidy.reconciliation.Found;
import org.gongdan.subsidy.reconciliation.ReconciledFigures;
import org.gongdan.subsidy.reconciliation.ReconciliationCommand.RecordReconciliations;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.gongdan.subsidy.statement.IssueStatements;
import org.gongdan.subsidy.statement.StatementExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of report over one investment that was claimed for, deducted from, approved and paid. */
class ReportCatalogueIT extends ClaimServiceTest {

    private static final String AUDITOR = as("the-auditor", Role.AUDITOR);
    private static final Caller OFFICER = new Caller("it-officer", "it-officer", Set.of(Role.OFFICER), null);

    private final String finance = as("finance", Role.FINANCE);
    private final String second = as("second-finance", Role.FINANCE);
    private final String year = String.valueOf(TODAY.getYear());
    private final String registered = "9144%014d".formatted(new Random().nextLong(100_000_000_000_000L));

    private String claim;

    @BeforeEach
    void claimAndPay() {
        claim = draft(line("150.00", "1"), line("30.00", "2"));
        ok(post(claim + "/submission", null, signatory));
        ok(post(claim + "/lines/1/decision", "{}", officer));
        var deduction = Map.of("deducted", yuan("12.00"), "reason", "PRICE_TOO_HIGH", "note", "高于三家报价");
        ok(post(claim + "/lines/2/decision", deduction, officer));
        ok(post(claim + "/approval", null, approver));
        var request = Map.of(
                "funder", "GOVERNMENT", "kind", "SHARE", "claims", List.of(claim.substring("/api/claims/".length())));
        var batch = post("/api/payment-batches", request, finance).header("Location");
        ok(post(batch + "/approvals", null, approver));
        ok(post(batch + "/approvals", null, second));
        var confirmation = Map.of(
                "claimId",
                claim.substring("/api/claims/".length()),
                "bankReference",
                "B-" + run,
                "valueDate",
                TODAY.toString());
        ok(post(batch + "/confirmations", confirmation, finance));
        commands.sendAndSee(
                new RegisterEnterprise(
                        EnterpriseId.ofUscc(registered),
                        new EnterpriseProfile("绣艺有限公司", null, "industry", "Shantou", LocalDate.of(2015, 1, 1)),
                        new SizeFigures(20, Money.ofYuan("1000000"), Money.ofYuan("1000000")),
                        "在早期试点登记"),
                OFFICER,
                null);
    }

    @Test
    void claimsAndDeductionsSayWhatWasDeductedAndWhy() {
        var rows = csv(ReportKind.CLAIMS, Map.of("investmentId", investment.value(), "period", year));
        var line = in(rows, "报账明细");
        assertThat(line.getField("申报成本")).isEqualTo("180.00");
        assertThat(line.getField("扣减")).isEqualTo("12.00");
        assertThat(line.getField("核准成本")).isEqualTo("168.00");
        assertThat(line.getField("核准公共资金")).isEqualTo("84.00");
        assertThat(in(rows, "扣减明细").getField("说明")).isEqualTo("高于三家报价");
        assertThat(in(rows, "扣减明细").getField("核查人")).isEqualTo("officer");
        assertThat(in(rows, "按原因合计的扣减").getField("原因")).isEqualTo("价格偏高");
    }

    @Test
    void theRegisterNamesBatchApprovalsAndBankReference() {
        var rows = csv(ReportKind.DISBURSEMENTS, Map.of("uscc", "", "period", year));
        var line = rows.stream()
                .filter(row -> row.getField("银行流水号").equals("B-" + run))
                .findFirst()
                .orElseThrow();
        assertThat(line.getField("编制人")).isEqualTo("finance");
        assertThat(List.of(line.getField("第一审批人"), line.getField("第二审批人")))
                .containsExactly("approver", "second-finance");
        assertThat(line.getField("起息日")).isEqualTo(TODAY.toString());
        assertThat(line.getField("银行已付")).isEqualTo(line.getField("金额"));
    }

    @Test
    void theForecastMakesUpWhatTheFundsStillKeep() {
        var rows = csv(ReportKind.FUND_UTILISATION, Map.of("period", year));
        for (var fund : List.of(government, association)) {
            var line = rows.stream()
                    .filter(row -> row.getField("资金池编号").equals(fund.value())
                            && row.getField("类别").equals("资金池使用情况"))
                    .findFirst()
                    .orElseThrow();
            var end = rows.stream()
                    .filter(row -> row.getField("资金池编号").equals(fund.value())
                            && row.getField("类别").equals("年末预计"))
                    .findFirst()
                    .orElseThrow();
            assertThat(amount(end, "年内应付").plus(amount(end, "转入下年")))
                    .isEqualTo(amount(line, "预留").plus(amount(line, "已承诺")));
            assertThat(amount(end, "转入下年").isNegative()).isFalse();
        }
        var due = rows.stream()
                .filter(row -> row.getField("类别").equals("支付预测")
                        && row.getField("投资编号").equals(investment.value()))
                .map(row -> amount(row, "金额"))
                .toList();
        var open = Money.sum(rows.stream()
                .filter(row -> Set.of(government.value(), association.value()).contains(row.getField("资金池编号"))
                        && row.getField("类别").equals("资金池使用情况"))
                .map(row -> amount(row, "已承诺"))
                .toList());
        assertThat(Money.sum(due)).isEqualTo(open);
    }

    @Test
    void theAccountOfAFunderAddsUp() {
        var rows = csv(ReportKind.FUNDER_FINANCIAL, Map.of("funder", "GOVERNMENT", "period", year));
        assertThat(cumulative(rows, "d").minus(cumulative(rows, "g"))).isEqualTo(cumulative(rows, "h"));
        assertThat(cumulative(rows, "e").plus(cumulative(rows, "f"))).isEqualTo(cumulative(rows, "g"));
        var fund = rows.stream()
                .filter(row -> row.getField("资金池编号").equals(government.value()))
                .findFirst()
                .orElseThrow();
        assertThat(amount(fund, "授权金额")).isEqualTo(Money.ofYuan("100.00"));
        assertThat(amount(fund, "已支付").isPositive()).isTrue();
    }

    @Test
    void segregationOfDutiesProvesThatNobodyApprovedHisOwn() {
        var rows = csv(ReportKind.SEGREGATION_OF_DUTIES, Map.of("investmentId", investment.value()));
        var rules =
                rows.stream().filter(row -> row.getField("类别").equals("分离规则检查")).toList();
        assertThat(rules).hasSizeGreaterThanOrEqualTo(3).allSatisfy(rule -> {
            assertThat(rule.getField("冲突")).isEqualTo("0");
            assertThat(Integer.parseInt(rule.getField("适用次数"))).isPositive();
        });
        assertThat(rows.stream().map(row -> row.getField("人员")))
                .contains("preparer", "signatory", "officer", "approver");
    }

    @Test
    void costSharesAddUpPerTierAndPerParty() {
        var rows = csv(ReportKind.COST_SHARE, Map.of("programmeId", "programme-claims-" + run));
        assertThat(in(rows, "按档次合计").getField("政府承担")).isEqualTo("100.00");
        var party = rows.stream()
                .filter(row -> row.getField("类别").equals("按承担方合计")
                        && row.getField("承担方").equals("企业"))
                .findFirst()
                .orElseThrow();
        assertThat(party.getField("承担金额")).isEqualTo("150.00");
        assertThat(party.getField("占比")).isEqualTo("0.500000");
    }

    @Test
    void aSingleReturnShowsTheMoneyDayByDay() {
        var figures = new ReconciledFigures(
                Money.ofYuan("150.00"),
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                Money.ZERO,
                0,
                0,
                List.of(ReportExamples.returned()));
        commands.sendAndSee(
                new RecordReconciliations(
                        "run-" + run, new Period(year), 1, List.of(new Found(investment, figures, List.of()))),
                SystemCaller.named("test"),
                null);
        var rows = csv(ReportKind.ROI_RECONCILIATION, Map.of("period", year, "investmentId", investment.value()));
        assertThat(in(rows, "各方视角的回报").getField("净现值")).isEqualTo("-12.50");
        assertThat(rows.stream()
                        .filter(row -> row.getField("流水").equals("公共资金"))
                        .map(row -> amount(row, "金额")))
                .isNotEmpty()
                .allMatch(Money::isPositive);
    }

    @Test
    void policyFiguresAndStatementsAreThoseThatWerePublished() {
        var period = (2100 + new Random().nextInt(800)) + "-Q1";
        commands.sendAndSee(
                new PublishPolicyFigures(PolicyFiguresId.of(new Period(period)), 1, PolicyExamples.set(period, 14)),
                SystemCaller.named("policy-figures"),
                null);
        var policy = csv(ReportKind.POLICY, Map.of("period", period));
        assertThat(policy.stream().filter(row -> row.getField("单元").contains("Yunfu")))
                .allSatisfy(row -> assertThat(row.getField("公共资金")).isEqualTo("*"))
                .hasSize(1);
        assertThat(policy.stream().map(row -> row.getField("公共资金"))).contains("700000.00");

        var issued = StatementExamples.figures(registered, "绣艺", 2026, "1200.00");
        commands.sendAndSee(
                new IssueStatements(registered, 7, List.of(issued)), SystemCaller.named("statement-run"), null);
        var statement = csv(ReportKind.ENTERPRISE_STATEMENT, Map.of("uscc", registered, "period", "2026"));
        assertThat(in(statement, "公共资金").getField("本年拨付")).isEqualTo("1200.00");
        assertThat(in(statement, "投资项目").getField("净现值（申报）")).isEqualTo("-12.50");
    }

    @Test
    void auditTrailsFollowAnEnterpriseOrAPersonToo() {
        assertThat(csv(ReportKind.AUDIT_TRAIL, Map.of("uscc", registered)).stream()
                        .map(row -> row.getField("事件类型")))
                .contains("EnterpriseRegistered");
        var own = csv(ReportKind.AUDIT_TRAIL, Map.of("user", "signatory", "investmentId", investment.value()));
        assertThat(own)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("操作人")).isEqualTo("signatory"));
    }

    @ParameterizedTest
    @EnumSource(ReportKind.class)
    void everyKindIsAlsoAPdf(ReportKind kind) {
        var file = file(kind, "PDF", required(kind));
        assertThat(new String(file, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(file.length).isGreaterThan(10_000);
    }

    @Test
    void refusesASubjectThatNobodyKnows() {
        assertThat(problem(ReportKind.ENTERPRISE_STATEMENT, Map.of("uscc", "91440101MA5XXXXX0X", "period", "2026")))
                .isEqualTo("report-enterprise-unknown");
        assertThat(problem(ReportKind.COST_SHARE, Map.of("city", "Atlantis"))).isEqualTo("report-city-unknown");
        assertThat(problem(ReportKind.FUNDER_FINANCIAL, Map.of("funder", "LEAD", "period", "2026")))
                .isEqualTo("report-funder-invalid");
        assertThat(problem(ReportKind.AUDIT_TRAIL, Map.of())).isEqualTo("report-parameter-missing");
        assertThat(problem(ReportKind.AUDIT_TRAIL, Map.of("user", "u".repeat(200))))
                .isEqualTo("report-user-invalid");
    }

    private Map<String, String> required(ReportKind kind) {
        return switch (kind) {
            case AUDIT_TRAIL -> Map.of("investmentId", investment.value());
            case COST_SHARE, FUND_UTILISATION, CLAIMS, DISBURSEMENTS -> Map.of();
            case SEGREGATION_OF_DUTIES -> Map.of("investmentId", investment.value());
            case ROI_RECONCILIATION, POLICY -> Map.of("period", year);
            case FUNDER_FINANCIAL -> Map.of("funder", "ASSOCIATION", "period", year);
            case ENTERPRISE_STATEMENT -> Map.of("uscc", registered, "period", year);
        };
    }

    private String problem(ReportKind kind, Map<String, String> parameters) {
        var answer = post("/api/reports", wish(kind, "PDF", parameters), AUDITOR);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(422);
        return answer.problem();
    }

    private static Map<String, Object> wish(ReportKind kind, String format, Map<String, String> parameters) {
        return Map.of("kind", kind.name(), "format", format, "language", "ZH", "parameters", parameters);
    }

    private byte[] file(ReportKind kind, String format, Map<String, String> parameters) {
        var accepted = post("/api/reports", wish(kind, format, parameters), AUDITOR);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60)).until(() -> get(accepted.header("Location"), AUDITOR), row -> {
            var status = row.body().path("status").asString();
            assertThat(status).isNotEqualTo("FAILED");
            return status.equals("GENERATED");
        });
        return get(accepted.header("Location") + "/file", AUDITOR).raw().body();
    }

    private List<NamedCsvRecord> csv(ReportKind kind, Map<String, String> parameters) {
        return PrintedRows.of(file(kind, "CSV", parameters));
    }
}
