package org.gongdan.reporting;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gongdan.reporting.AuditTrailReport.AuditLine;
import org.gongdan.reporting.CostShareReport.PartyLine;
import org.gongdan.reporting.CostShareReport.ShareLine;
import org.gongdan.reporting.ReportHead.Parameter;
import org.gongdan.reporting.RoiReport.BreakLine;
import org.gongdan.reporting.RoiReport.FlowLine;
import org.gongdan.reporting.RoiReport.RoiLine;
import org.gongdan.reporting.RoiReport.ViewLine;

/** Reports with the lengths, gaps and odd characters that real ones have; the same ones in every run. */
final class Samples {

    static final Instant AT = Instant.parse("2026-11-22T16:30:05Z");
    static final String RARE = "䶮𠘨镕喆㛃龘";

    static final String[] ENTERPRISES = {
        "佛山市顺德区鸿" + RARE + "精密模具有限公司",
        "东莞市智造云科技股份有限公司",
        "Guangzhou Lingnan Textile & Dyeing Co., Ltd. (South China Branch)",
        "中山市小榄镇恒达五金制品厂",
        "深圳市前海联合智能装备有限公司",
        "惠州市仲恺高新区新能电池材料有限公司",
        "珠海横琴数据服务有限公司"
    };

    private Samples() {}

    static ReportHead head(ReportLanguage language) {
        var parameters = language == ReportLanguage.ZH
                ? List.of(new Parameter("地区", "广东省（全省）"), new Parameter("年度", "2026"))
                : List.of(new Parameter("Region", "Guangdong (whole province)"), new Parameter("Year", "2026"));
        return new ReportHead(
                language == ReportLanguage.ZH ? "广东省中小企业发展促进会" : "Guangdong SME Association",
                "R-2026-000417",
                AT,
                "auditor.chen",
                184_226L,
                parameters,
                "gongdan.example/log\n184226\nqRk3mFh0Yk8cJtQ7v1bW5u2nXo9sLd4eZa6pGyTiH3M=",
                "https://gongdan.example/verify/R-2026-000417?sha256=e3b0c44298fc1c14");
    }

    static ReportRecord of(ReportKind kind, ReportLanguage language) {
        return of(kind, language, 0);
    }

    /** Another one for each seed, of another length. */
    static ReportRecord of(ReportKind kind, ReportLanguage language, int seed) {
        var more = new MoreSamples(language, seed);
        return switch (kind) {
            case AUDIT_TRAIL -> audit(language, 60 + seed);
            case COST_SHARE -> costShare(language, 38 + seed);
            case ROI_RECONCILIATION -> seed % 2 == 0 ? roi(language, 26 + seed) : single(language);
            case FUND_UTILISATION -> more.funds(5, 40 + seed);
            case CLAIMS -> more.claims(30 + seed);
            case DISBURSEMENTS -> more.payments(34 + seed);
            case FUNDER_FINANCIAL -> more.financial(7 + seed);
            case SEGREGATION_OF_DUTIES -> more.duties(40 + seed, seed % 3);
            case POLICY -> new PolicySamples(language, seed).report();
            case ENTERPRISE_STATEMENT -> more.statement(4 + seed);
        };
    }

    /** A report with nothing in it. */
    static ReportRecord empty(ReportKind kind, ReportLanguage language) {
        var head = head(language);
        return switch (kind) {
            case AUDIT_TRAIL -> audit(language, 0);
            case COST_SHARE -> new CostShareReport(head, List.of(), List.of());
            case ROI_RECONCILIATION -> roi(language, 0);
            case FUND_UTILISATION ->
                new FundUtilisationReport(head, LocalDate.of(2026, 11, 22), List.of(), List.of(), List.of());
            case CLAIMS -> new ClaimsReport(head, List.of(), List.of(), List.of());
            case DISBURSEMENTS -> new DisbursementReport(head, List.of(), List.of());
            case FUNDER_FINANCIAL -> new FunderFinancialReport(head, "协会", "2026", List.of(), List.of());
            case SEGREGATION_OF_DUTIES -> new SegregationReport(head, "2026", List.of(), List.of(), List.of());
            case POLICY -> new PolicyReport(head, "2026", 1, "0".repeat(64), List.of(), List.of(), List.of());
            case ENTERPRISE_STATEMENT ->
                new StatementReport(head, "e", "u", 2026, "2026-u-1", "0".repeat(64), List.of(), List.of(), List.of());
        };
    }

    static AuditTrailReport audit(ReportLanguage language, int count) {
        var random = new Random(1);
        var lines = IntStream.range(0, count)
                .mapToObj(i -> auditLine(language, i, random))
                .toList();
        return new AuditTrailReport(
                head(language),
                ENTERPRISES[0] + " · 基于机器视觉的模具缺陷检测与产线质量追溯",
                List.of(new Parameter(language == ReportLanguage.ZH ? "扶持计划" : "Programme", "2026 年度中小企业人工智能应用分担计划")),
                lines);
    }

    private static AuditLine auditLine(ReportLanguage language, int i, Random random) {
        var zh = language == ReportLanguage.ZH;
        var detail = switch (i % 4) {
            case 0 ->
                zh
                        ? "申报金额 386,500.00 元，其中设备 210,000.00 元、软件 120,000.00 元、培训 56,500.00 元"
                        : "claimed 386,500.00 yuan: equipment 210,000.00, software 120,000.00, training 56,500.00";
            case 1 -> "";
            case 2 -> "=HYPERLINK(\"http://example.invalid\",\"x\")";
            default -> zh ? "初审通过 😀 𠮷" : "first review passed 😀";
        };
        return new AuditLine(
                1_000L + 7L * i,
                AT.minusSeconds(3_600L * (20_000 - i)),
                zh ? "提交了第 " + (i + 1) + " 次拨付申请" : "Submitted claim number " + (i + 1),
                i % 3 == 0 ? "ClaimSubmitted" : "InvestmentMilestoneEvidenceVerified",
                i % 5 == 0 ? "batch:roi-reconciliation" : "officer.li@association",
                "claim-" + uuid(random),
                i,
                detail,
                "%064x".formatted(new BigInteger(255, random)));
    }

    static CostShareReport costShare(ReportLanguage language, int count) {
        var random = new Random(2);
        var shares = IntStream.range(0, count)
                .mapToObj(i -> share(language, i, random))
                .toList();
        var parties = List.of(
                party(language == ReportLanguage.ZH ? "政府" : "Government", shares, ShareLine::government),
                party(language == ReportLanguage.ZH ? "协会" : "Association", shares, ShareLine::association),
                party(language == ReportLanguage.ZH ? "企业" : "Enterprise", shares, ShareLine::enterpriseShare));
        return new CostShareReport(head(language), shares, parties);
    }

    private static PartyLine party(String name, List<ShareLine> shares, Function<ShareLine, BigDecimal> amount) {
        var borne = Yuan.sum(shares, amount);
        return new PartyLine(name, shares.size(), borne, new BigDecimal("0.3217"), part(borne, "0.5"));
    }

    private static ShareLine share(ReportLanguage language, int i, Random random) {
        var eligible = yuan(random, 5_000_000_00L);
        var government = part(eligible, "0.30");
        var association = part(eligible, "0.10");
        var lead = i % 3 == 0 ? part(eligible, "0.15") : Yuan.ZERO;
        var provider = i % 4 == 0 ? part(eligible, "0.05") : Yuan.ZERO;
        var enterprise = eligible.subtract(government)
                .subtract(association)
                .subtract(lead)
                .subtract(provider);
        var programme = language == ReportLanguage.ZH ? "2026 年度中小企业人工智能应用分担计划" : "AI cost sharing for SMEs 2026";
        return new ShareLine(
                "investment-" + uuid(random),
                ENTERPRISES[i % ENTERPRISES.length],
                programme,
                (language == ReportLanguage.ZH ? "第二档" : "Tier 2") + (char) ('a' + i % 3),
                eligible,
                government,
                association,
                lead,
                provider,
                enterprise,
                part(government, "0.80"));
    }

    static RoiReport roi(ReportLanguage language, int count) {
        var random = new Random(3);
        var lines = IntStream.range(0, count)
                .mapToObj(i -> roiLine(language, i, random))
                .toList();
        var breaks = IntStream.range(0, count / 3)
                .mapToObj(i -> breakLine(language, lines.get(i * 3)))
                .toList();
        var period = language == ReportLanguage.ZH
                ? "2026 年第三季度（7 月 1 日至 9 月 30 日）"
                : "Third quarter 2026 (1 July to 30 September)";
        return new RoiReport(head(language), period, lines, breaks, List.of(), List.of());
    }

    /** The same of one investment, with every view and some flows. */
    static RoiReport single(ReportLanguage language) {
        var whole = roi(language, 1);
        var random = new Random(4);
        var views = IntStream.range(0, 12)
                .mapToObj(i -> new ViewLine(
                        (language == ReportLanguage.ZH ? "视角 " : "View ") + i / 3,
                        (language == ReportLanguage.ZH ? "依据 " : "Grade ") + i % 3,
                        i % 3 == 2 ? null : yuan(random, 900_000_00L),
                        i % 3 == 2 ? null : rate(random),
                        i % 3 == 2 ? null : 17,
                        i % 3 == 2 ? null : rate(random),
                        i % 3 == 2 ? null : yuan(random, 500),
                        i % 3 == 2 ? (language == ReportLanguage.ZH ? "同行不足" : "Too few peers") : null))
                .toList();
        var flows = IntStream.range(0, 30)
                .mapToObj(i -> new FlowLine(
                        LocalDate.of(2026, 1, 5).plusDays(11L * i),
                        language == ReportLanguage.ZH ? "费用支出" : "Cost",
                        yuan(random, 90_000_00L).negate(),
                        i % 4 == 0 ? yuan(random, 90_000_00L) : null))
                .toList();
        return new RoiReport(whole.head(), whole.period(), whole.lines(), whole.breaks(), views, flows);
    }

    private static RoiLine roiLine(ReportLanguage language, int i, Random random) {
        var promised = yuan(random, 2_000_000_00L);
        var known = i % 5 != 0;
        var reason = language == ReportLanguage.ZH ? "现金流没有变号，无法求解" : "the cash flows never change sign";
        return new RoiLine(
                "investment-" + uuid(random),
                ENTERPRISES[i % ENTERPRISES.length],
                promised,
                part(promised, "0.90"),
                part(promised, "0.85"),
                part(promised, "0.60"),
                part(promised, i % 3 == 0 ? "0.55" : "0.60"),
                yuan(random, 900_000_00L).subtract(new BigDecimal("400000.00")),
                yuan(random, 900_000_00L),
                i % 2 == 0 ? yuan(random, 500_000_00L) : null,
                known ? rate(random) : null,
                known ? null : reason,
                known ? 8 + i : null,
                known ? rate(random).subtract(new BigDecimal("0.20")) : null,
                known ? rate(random) : null,
                i % 3 == 0 ? 1 : 0);
    }

    private static BreakLine breakLine(ReportLanguage language, RoiLine line) {
        var zh = language == ReportLanguage.ZH;
        return new BreakLine(
                line.investmentId(),
                zh ? "支付与账面不符" : "Payment differs from ledger",
                zh ? "严重" : "High",
                Printed.amount(line.paid()),
                Printed.amount(line.ledger()),
                "0.01",
                zh
                        ? "银行已付金额与总账“已支付”科目相差一笔退汇，财务须在十个工作日内更正。"
                        : "A returned transfer is booked by the bank but not in the ledger; finance corrects it.");
    }

    static BigDecimal yuan(Random random, long fen) {
        return BigDecimal.valueOf(1 + random.nextLong(fen), 2);
    }

    static BigDecimal rate(Random random) {
        return BigDecimal.valueOf(random.nextInt(6_500), 4);
    }

    static BigDecimal part(BigDecimal whole, String share) {
        return whole.multiply(new BigDecimal(share)).setScale(2, RoundingMode.DOWN);
    }

    static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
