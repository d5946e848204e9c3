package org.gongdan.subsidy.claim;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.programme.Constraint;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Exclusion;
import org.gongdan.subsidy.programme.PaymentTerms;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.ShareLine;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.programme.SplitBasis;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** An embroidery factory with an agreement over 300,000 yuan, shared 1/3, 1/6 and the rest, on one fixed day. */
public final class ClaimExamples {

    public static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");
    public static final Instant NOW = Instant.parse("2026-06-10T02:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, GUANGDONG);

    public static final ClaimId CLAIM = new ClaimId("claim-1");
    public static final ClaimId OTHER_CLAIM = new ClaimId("claim-2");
    public static final InvestmentId INVESTMENT = new InvestmentId("investment-1");
    public static final ApplicationId APPLICATION = new ApplicationId("application-1");
    public static final FundId PROVINCE = new FundId("fund-province-2026");
    public static final FundId DUES = new FundId("fund-dues-2026");
    public static final String USCC = "91440101MA5CABCD0X";
    public static final String OTHER_USCC = "91440300MA5DEFGH1K";
    public static final String EVIDENCE = "a".repeat(64);
    public static final String FOREIGN_EVIDENCE = "b".repeat(64);

    public static final Caller PREPARER = person("preparer", USCC, Role.ENTERPRISE_PREPARER);
    public static final Caller SIGNATORY = person("signatory", USCC, Role.ENTERPRISE_SIGNATORY);
    public static final Caller FOREIGN = person("foreign", OTHER_USCC, Role.ENTERPRISE_SIGNATORY);
    public static final Caller OFFICER = person("officer", null, Role.OFFICER);
    public static final Caller APPROVER = person("approver", null, Role.APPROVER, Role.OFFICER);

    private ClaimExamples() {}

    public static Caller person(String id, String uscc, Role... roles) {
        return new Caller(id, id, Set.of(roles), uscc);
    }

    public static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    /** Line {@code number} over this cost, with 13 % tax, its own invoice and evidence. */
    static ClaimLine line(int number, String cost) {
        var net = yuan(cost);
        var tax = net.percentDown(BigDecimal.valueOf(13));
        return new ClaimLine(
                number,
                "software",
                "检测软件",
                net,
                tax,
                invoice(number, net.plus(tax)),
                day("2026-05-20"),
                List.of(EVIDENCE));
    }

    static Invoice invoice(int number, Money total) {
        return new Invoice(
                "91440101MA5AKX3M2Q", "广州智检科技有限公司", "2444200000012345678" + number, day("2026-05-11"), total);
    }

    static LocalDate day(String date) {
        return LocalDate.parse(date);
    }

    public static Award award() {
        var none = new Bilingual("", "");
        var excluded = new Exclusion("office", yuan("5000.00"), Exclusion.Reason.CATEGORY_NOT_ELIGIBLE, none);
        var basis = new SplitBasis("K1", 1, "A", yuan("300000.00"), yuan("5000.00"), List.of(excluded));
        var split = new Split.Balanced(
                basis,
                List.of(
                        new ShareLine(Party.GOVERNMENT, yuan("100000.00"), Constraint.AMOUNT, none),
                        new ShareLine(Party.ASSOCIATION, yuan("50000.00"), Constraint.AMOUNT, none),
                        new ShareLine(Party.ENTERPRISE, yuan("150000.00"), Constraint.REMAINDER, none)));
        return new Award(
                ProgrammeId.ofCode("K1"), 1, "A", split, Map.of(Party.GOVERNMENT, PROVINCE, Party.ASSOCIATION, DUES));
    }

    public static Investments.Agreement agreement(boolean closed) {
        return new Investments.Agreement(
                INVESTMENT,
                APPLICATION,
                USCC,
                "刺绣瑕疵视觉检测",
                day("2026-04-01"),
                day("2026-12-31"),
                day("2026-03-20"),
                List.of(
                        new CostLine("software", yuan("200000.00")),
                        new CostLine("hardware", yuan("100000.00")),
                        new CostLine("office", yuan("5000.00"))),
                award(),
                closed);
    }

    public static Investments investments(boolean closed) {
        return wanted -> wanted.equals(INVESTMENT) ? Optional.of(agreement(closed)) : Optional.empty();
    }

    /** One version that holds back a tenth of each payment. */
    static Programmes programmes() {
        var terms = new PaymentTerms(
                PaymentTerms.Method.REIMBURSEMENT,
                PaymentTerms.Payee.ENTERPRISE,
                Rate.NONE,
                Rate.ofPercent("10"),
                null,
                null,
                null);
        var rules = new RuleSet(
                "K1",
                1,
                day("2026-01-01"),
                null,
                new Bilingual("", ""),
                true,
                List.of(),
                new TreeMap<>(),
                Party.ENTERPRISE,
                List.of(),
                List.of(),
                terms,
                List.of(),
                null,
                null,
                null);
        return new Programmes() {
            @Override
            public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
                return Optional.of(rules);
            }

            @Override
            public Optional<RuleSet> version(ProgrammeId programme, int version) {
                return version == 1 ? Optional.of(rules) : Optional.empty();
            }

            @Override
            public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
                return Optional.of(day);
            }
        };
    }

    /** Holds one file of the factory and one of somebody else. */
    static EvidenceStore evidence() {
        return new EvidenceStore() {
            @Override
            public Evidence keep(String fileName, byte[] content, Caller caller) {
                throw new UnsupportedOperationException("nothing is handed in here");
            }

            @Override
            public boolean holds(String sha256, String uscc) {
                return sha256.equals(EVIDENCE) && uscc.equals(USCC)
                        || sha256.equals(FOREIGN_EVIDENCE) && uscc.equals(OTHER_USCC);
            }

            @Override
            public List<Evidence> find(String sha256, Caller caller) {
                return List.of();
            }

            @Override
            public Optional<byte[]> read(String sha256, Caller caller) {
                return Optional.empty();
            }
        };
    }
}
