package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gongdan.reporting.ClaimsReport.ClaimLine;
import org.gongdan.reporting.ClaimsReport.DeductionLine;
import org.gongdan.reporting.ClaimsReport.ReasonLine;
import org.gongdan.reporting.DisbursementReport.MonthLine;
import org.gongdan.reporting.DisbursementReport.PaymentLine;
import org.gongdan.reporting.FundUtilisationReport.DueLine;
import org.gongdan.reporting.FundUtilisationReport.FundLine;
import org.gongdan.reporting.FundUtilisationReport.YearEndLine;
import org.gongdan.reporting.FunderFinancialReport.AccountLine;
import org.gongdan.reporting.SegregationReport.ActLine;
import org.gongdan.reporting.SegregationReport.ConflictLine;
import org.gongdan.reporting.SegregationReport.RuleLine;
import org.gongdan.reporting.StatementReport.FigureLine;
import org.gongdan.reporting.StatementReport.FunderLine;
import org.gongdan.reporting.StatementReport.ProjectLine;

/** Made-up reports about money and people, the same for the same seed. */
final class MoreSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final boolean zh;
    private final ReportHead head;
    private final Random random;

    MoreSamples(ReportLanguage language, int seed) {
        this.zh = language == ReportLanguage.ZH;
        this.head = Samples.head(language);
        this.random = new Random(77 + seed);
    }

    FundUtilisationReport funds(int count, int due) {
        var funds = new ArrayList<FundLine>();
        var ends = new ArrayList<YearEndLine>();
        for (int i = 0; i < count; i++) {
            var whole = i == 2 ? new BigDecimal("1234567890.12") : amount(90_000_000_00L);
            var carried = i % 2 == 0 ? Yuan.ZERO : part(whole, "0.05");
            var reserved = part(whole, "0.21");
            var committed = part(whole, "0.33");
            var paid = part(whole, "0.29");
            var recovered = part(whole, "0.0137");
            var available = whole.add(carried)
                    .add(recovered)
                    .subtract(reserved)
                    .subtract(committed)
                    .subtract(paid);
            var id = "fund-gd-" + (2025 + i % 2) + "-" + i;
            var name = zh ? "省级人工智能应用专项 " + i : "Provincial AI adoption fund " + i;
            funds.add(new FundLine(
                    id, name, party(i), 2025 + i % 2, whole, carried, recovered, reserved, committed, paid, available));
            ends.add(new YearEndLine(
                    id, name, 2025 + i % 2, paid, part(committed, "0.4"), part(committed, "0.6"), available));
        }
        var lines = IntStream.range(0, due)
                .mapToObj(i -> new DueLine(
                        DAY.plusDays(9L * i),
                        YearMonth.from(DAY.plusDays(9L * i)).toString(),
                        funds.get(i % count).name(),
                        investment(),
                        enterprise(i),
                        zh ? "里程碑“验收上线”" : "Milestone “Acceptance”",
                        amount(800_000_00L)))
                .toList();
        return new FundUtilisationReport(head, DAY, funds, ends, lines);
    }

    ClaimsReport claims(int count) {
        var claims = new ArrayList<ClaimLine>();
        var deductions = new ArrayList<DeductionLine>();
        for (int i = 0; i < count; i++) {
            var cost = amount(2_000_000_00L);
            var deducted = i % 3 == 0 ? part(cost, "0.07") : Yuan.ZERO;
            var decided = i % 5 != 4;
            var approved = cost.subtract(deducted);
            var claim = "claim-" + Samples.uuid(random);
            claims.add(new ClaimLine(
                    claim,
                    investment(),
                    enterprise(i),
                    decided ? (zh ? "已核准" : "Approved") : zh ? "已提交" : "Submitted",
                    i % 11 == 10 ? null : DAY.minusDays(i * 3L),
                    decided ? DAY.minusDays(i) : null,
                    cost,
                    deducted,
                    decided ? approved : null,
                    decided ? part(approved, "0.4") : Yuan.ZERO,
                    decided ? part(approved, "0.04") : Yuan.ZERO,
                    i % 2 == 0 ? part(approved, "0.36") : Yuan.ZERO));
            if (deducted.signum() > 0) {
                deductions.add(new DeductionLine(
                        claim,
                        enterprise(i),
                        1 + i % 4,
                        zh ? "工业相机与光源 8 套" : "Industrial cameras and lights, 8 sets",
                        zh ? "设备" : "Equipment",
                        cost,
                        deducted,
                        reason(i),
                        zh ? "发票日期早于申报批次开放日，按规定不计入" : "The invoice is dated before the call opened",
                        "officer.li"));
            }
        }
        var reasons = IntStream.range(0, 3)
                .mapToObj(i -> new ReasonLine(reason(i), 1 + i, amount(90_000_00L), Samples.rate(random)))
                .toList();
        return new ClaimsReport(head, claims, deductions, reasons);
    }

    DisbursementReport payments(int count) {
        var payments = IntStream.range(0, count)
                .mapToObj(i -> {
                    var amount = amount(900_000_00L);
                    var paid = i % 6 != 5;
                    return new PaymentLine(
                            paid ? DAY.minusDays(i * 2L) : null,
                            "payment-batch-" + Samples.uuid(random),
                            party(i),
                            enterprise(i),
                            "91440606MA4X2Y7K3P",
                            "claim-" + Samples.uuid(random),
                            investment(),
                            zh ? "分担款" : "Share",
                            paid ? (zh ? "已支付" : "Paid") : zh ? "待支付" : "Waiting",
                            amount,
                            paid ? amount : Yuan.ZERO,
                            "finance.wang",
                            i % 7 == 6 ? null : "approver.zhao",
                            i % 7 == 6 ? null : "approver.qian",
                            paid ? "ICBC20261122%06d".formatted(i) : null);
                })
                .toList();
        var months = IntStream.range(0, 4)
                .mapToObj(i -> new MonthLine("2026-0" + (6 + i), party(i), 3 + i, amount(3_000_000_00L)))
                .toList();
        return new DisbursementReport(head, payments, months);
    }

    FunderFinancialReport financial(int rows) {
        var account = IntStream.range(0, rows)
                .mapToObj(i -> new AccountLine(
                        String.valueOf((char) ('a' + i)),
                        zh ? "联邦现金" : "Cash",
                        zh ? "收到的现金（第 " + i + " 项）" : "Cash received, item " + i,
                        amount(9_000_000_00L),
                        amount(900_000_00L).negate()))
                .toList();
        var funds = IntStream.range(0, 3)
                .mapToObj(i -> {
                    var whole = amount(9_000_000_00L);
                    var disbursed = part(whole, "0.4");
                    var open = part(whole, "0.3");
                    return new FunderFinancialReport.FundLine(
                            "fund-" + i,
                            zh ? "协会共担资金" : "Association fund",
                            2024 + i,
                            whole,
                            disbursed,
                            open,
                            whole.subtract(disbursed).subtract(open));
                })
                .toList();
        return new FunderFinancialReport(head, party(0), "2026-Q4", account, funds);
    }

    SegregationReport duties(int count, int broken) {
        var acts = IntStream.range(0, count)
                .mapToObj(i -> new ActLine(
                        1_000 + i,
                        Samples.AT.minusSeconds(3_600L * (count - i)),
                        "claim-" + Samples.uuid(random),
                        zh ? "审批" : "Approve",
                        zh ? "核准了报账" : "Approved the claim",
                        "approver.zhao",
                        "id-of-approver-zhao"))
                .toList();
        var conflicts = IntStream.range(0, broken)
                .mapToObj(i -> new ConflictLine(
                        zh ? "审批人不得是编制人" : "Nobody approves what he prepared",
                        "payment-batch-" + Samples.uuid(random),
                        "finance.wang",
                        zh ? "编制了支付批次" : "Prepared the batch",
                        Samples.AT,
                        zh ? "批准了支付批次" : "Approved the batch",
                        Samples.AT.plusSeconds(60)))
                .toList();
        var rules = List.of(
                new RuleLine(zh ? "审批人不得是编制人" : "Nobody approves what he prepared", 18, broken),
                new RuleLine(zh ? "两次审批须由两人作出" : "Two approvals are by two people", 18, 0));
        return new SegregationReport(head, zh ? "全部投资项目 · 2026" : "All investments · 2026", rules, conflicts, acts);
    }

    StatementReport statement(int projects) {
        var funders = IntStream.range(0, 2)
                .mapToObj(i -> {
                    var promised = amount(900_000_00L);
                    return new FunderLine(
                            party(i),
                            promised,
                            part(promised, "0.8"),
                            part(promised, "0.08"),
                            part(promised, "0.3"),
                            part(promised, "0.6"),
                            Yuan.ZERO);
                })
                .toList();
        var figures = List.of(
                new FigureLine(zh ? "企业自担" : "Own share", zh ? "协议约定" : "Agreed", amount(500_000_00L), null),
                new FigureLine(zh ? "报账" : "Claims", zh ? "提交" : "Handed in", null, 4));
        var lines = IntStream.range(0, projects)
                .mapToObj(i -> new ProjectLine(
                        investment(),
                        "基于机器视觉的模具缺陷检测与产线质量追溯 " + i,
                        amount(900_000_00L),
                        amount(400_000_00L),
                        amount(300_000_00L),
                        i % 2 == 0 ? "2026-Q3" : null,
                        i % 2 == 0 ? amount(900_000_00L).negate() : null,
                        i % 4 == 0 ? amount(900_000_00L) : null,
                        i % 2 == 0 ? Samples.rate(random) : null,
                        i % 4 == 0 ? Samples.rate(random) : null,
                        i % 3))
                .toList();
        return new StatementReport(
                head,
                enterprise(0),
                "91440606MA4X2Y7K3P",
                2026,
                "2026-91440606MA4X2Y7K3P-1",
                "%064x".formatted(new java.math.BigInteger(255, random)),
                funders,
                figures,
                lines);
    }

    private String party(int i) {
        return i % 2 == 0 ? (zh ? "政府" : "Government") : zh ? "协会" : "Association";
    }

    private String reason(int i) {
        return switch (i % 3) {
            case 0 -> zh ? "不在期间内" : "Outside the period";
            case 1 -> zh ? "缺少凭证" : "Evidence missing";
            default -> zh ? "价格过高" : "Price too high";
        };
    }

    private String investment() {
        return "investment-" + Samples.uuid(random);
    }

    private static String enterprise(int i) {
        return Samples.ENTERPRISES[i % Samples.ENTERPRISES.length];
    }

    private BigDecimal amount(long fen) {
        return Samples.yuan(random, fen);
    }

    private static BigDecimal part(BigDecimal whole, String share) {
        return Samples.part(whole, share);
    }
}
