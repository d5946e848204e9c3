package org.gongdan.subsidy.application;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.BaselineDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.catalogue.Catalogue.ListedSolution;
import org.gongdan.subsidy.catalogue.CatalogueExamples;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.enterprise.Enterprises.Profile;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.ShareSolver;
import org.gongdan.subsidy.programme.SharedLine;
import org.gongdan.subsidy.programme.SplitRequest;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** A small embroidery factory that applies for visual inspection, and everything around it, on one fixed day. */
final class Scenario {

    static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final LocalDate TODAY = LocalDate.ofInstant(NOW, GUANGDONG);

    static final ApplicationId ID = new ApplicationId("application-1");
    static final String USCC = "91440101MA5CABCD0X";
    static final String OTHER_USCC = "91440300MA5DEFGH1K";

    static final Caller PREPARER = person("preparer", USCC, Role.ENTERPRISE_PREPARER);
    static final Caller SIGNATORY = person("signatory", USCC, Role.ENTERPRISE_SIGNATORY);
    static final Caller FOREIGN = person("foreign", OTHER_USCC, Role.ENTERPRISE_PREPARER, Role.ENTERPRISE_SIGNATORY);
    static final Caller OFFICER = person("officer", null, Role.OFFICER);
    static final Caller APPROVER = person("approver", null, Role.APPROVER);
    static final Caller SECOND_APPROVER = person("second-approver", null, Role.APPROVER);

    static final CatalogueExamples.Shelf SHELF = new CatalogueExamples.Shelf()
            .with(CatalogueExamples.INSPECTION)
            .with(new ListedSolution(
                    CatalogueExamples.SOLUTION,
                    1,
                    CatalogueExamples.SHEET,
                    CatalogueExamples.PROVIDER,
                    CatalogueExamples.PROFILE.name(),
                    false));

    static final FundId PROVINCE = new FundId("fund-province-2026");
    static final FundId DUES = new FundId("fund-dues-2026");
    static final Map<Party, FundId> FUNDS = Map.of(Party.GOVERNMENT, PROVINCE, Party.ASSOCIATION, DUES);

    static final Project PROJECT = new Project(
            "刺绣瑕疵视觉检测",
            "在两条绣花产线上加装相机与模型",
            "visual-inspection",
            LocalDate.parse("2026-04-01"),
            LocalDate.parse("2026-12-31"),
            Facts.none().with(KnownFact.MODE, "SINGLE"));
    static final List<CostLine> LINES = List.of(
            new CostLine("software", Money.ofYuan("80000.00")), new CostLine("hardware", Money.ofYuan("20000.00")));
    static final Indicator DEFECTS = new Indicator(
            "defect-rate",
            "不良率",
            "Defect rate",
            "%",
            Indicator.Better.LOWER,
            new BigDecimal("4.5"),
            new BigDecimal("2.7"),
            Money.ofYuan("6000.00"),
            new BigDecimal("0.8"));
    static final Milestone PILOT = new Milestone("pilot", "试运行", "Pilot run", LocalDate.parse("2026-07-31"));

    static final Profile ENTERPRISE = new Profile(
            USCC,
            "潮州锦绣坊有限公司",
            null,
            "manufacturing",
            "chaozhou",
            LocalDate.parse("2019-05-20"),
            SizeClass.SMALL,
            "L1",
            USCC,
            true,
            false);

    static final Facts FACTS = FactsOf.of(PROJECT, ENTERPRISE, TODAY);
    static final CaseDates DATES = PROJECT.dates(TODAY, PilotRules.CALL_OPENS);
    static final RuleSet RULES = PilotRules.version(1);
    static final Award AWARD = awardFor(LINES, FUNDS);

    static final ApplicationDrafted DRAFTED =
            new ApplicationDrafted(ID, USCC, PilotRules.ID, PROJECT, PREPARER.id(), NOW);
    static final CostLinesSet COSTED = new CostLinesSet(ID, LINES, List.of(), NOW);
    static final BaselineDeclared MEASURED = new BaselineDeclared(ID, List.of(DEFECTS), List.of(PILOT), NOW);
    static final ApplicationSubmitted SUBMITTED =
            new ApplicationSubmitted(ID, PilotRules.ID, 1, FACTS, PilotRules.CALL_OPENS, SIGNATORY.id(), NOW);
    static final EligibilityFound ELIGIBLE =
            new EligibilityFound(ID, true, findings(new GroupAwards()), List.of(), NOW);
    static final EligibilityFound INELIGIBLE = new EligibilityFound(ID, false, List.of(), List.of(), NOW);
    static final TierProposed PROPOSED = new TierProposed(ID, AWARD, List.of(), OFFICER.id(), NOW);
    static final TierApproved FIRST_APPROVED = new TierApproved(ID, AWARD, 1, APPROVER.id(), NOW);
    static final TierApproved GRANTED = new TierApproved(ID, AWARD, 2, SECOND_APPROVER.id(), NOW);
    static final LocalDate LAST_DAY = TODAY.plusDays(30);
    static final OfferMade OFFERED = new OfferMade(ID, AWARD, LAST_DAY, NOW);

    /** An eighth of 100,000 falls to it, and nothing of the lead company's minimum. */
    static final JointPart PART = new JointPart(
            "joint-1",
            OTHER_USCC,
            "CLUSTER",
            4,
            List.of(new SharedLine(
                    new CostLine("software", Money.ofYuan("12500.00")),
                    Money.ofYuan("100000.00"),
                    new BigDecimal("12.5"))),
            Money.ZERO);

    private Scenario() {}

    static FixtureConfiguration<Application> on(Instant now, Enterprises enterprises, PilotRules programmes) {
        return on(now, enterprises, programmes, new GroupAwards());
    }

    static FixtureConfiguration<Application> on(
            Instant now, Enterprises enterprises, PilotRules programmes, GroupAwards awards) {
        return new AggregateTestFixture<>(Application.class)
                .registerInjectableResource(Clock.fixed(now, GUANGDONG))
                .registerInjectableResource(enterprises)
                .registerInjectableResource(programmes)
                .registerInjectableResource(awards)
                .registerInjectableResource(new Purse())
                .registerInjectableResource(new OfferTerms(30))
                .registerInjectableResource(SHELF)
                .registerInjectableResource((JointApplications) _ -> Optional.empty());
    }

    static FixtureConfiguration<Application> on(Instant now) {
        return on(now, new Registry(List.of(ENTERPRISE)), PilotRules.open());
    }

    static FixtureConfiguration<Application> today() {
        return on(NOW);
    }

    static Map<String, Object> as(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    static Caller person(String name, String organisation, Role... roles) {
        return new Caller("id-of-" + name, name, Set.of(roles), organisation);
    }

    /** What has happened up to and including this event of the straight way. */
    static List<ApplicationEvent> upTo(ApplicationEvent last) {
        var all = List.<ApplicationEvent>of(
                DRAFTED, COSTED, MEASURED, SUBMITTED, ELIGIBLE, PROPOSED, FIRST_APPROVED, GRANTED, OFFERED);
        return all.subList(0, all.indexOf(last) + 1);
    }

    static List<ApplicationEvent> and(List<? extends ApplicationEvent> before, ApplicationEvent... more) {
        var all = new ArrayList<ApplicationEvent>(before);
        all.addAll(List.of(more));
        return all;
    }

    static Dossier dossier() {
        return new Dossier(
                USCC,
                PilotRules.ID,
                PROJECT,
                LINES,
                List.of(),
                List.of(DEFECTS),
                List.of(PILOT),
                DeclaredFunding.NONE,
                null,
                null);
    }

    static List<RuleFinding> findings(GroupAwards awards) {
        var findings = new ArrayList<>(Eligibility.of(dossier(), ENTERPRISE, RULES, FACTS, DATES));
        findings.addAll(CapFindings.of(
                awards.headroom(USCC, RULES, TODAY, null), DoubleFunding.of(ID, dossier(), awards.held(USCC))));
        return findings;
    }

    static Award awardFor(List<CostLine> lines, Map<Party, FundId> funds) {
        var split = ShareSolver.solve(SplitRequest.of(RULES, FACTS, lines));
        return new Award(PilotRules.ID, 1, split.basis().tier(), split, funds);
    }

    /** The registry of enterprises as a list. */
    record Registry(List<Profile> profiles) implements Enterprises {
        @Override
        public java.util.Optional<Profile> find(String uscc) {
            return profiles.stream().filter(each -> each.uscc().equals(uscc)).findFirst();
        }
    }

    /** Two good funds, and one of each kind that does not suit. */
    static final class Purse implements Funds {
        static final FundId CLOSED = new FundId("fund-closed");
        static final FundId LAST_YEARS = new FundId("fund-last-years");

        private final Map<FundId, Balance> funds = new TreeMap<>(java.util.Comparator.comparing(FundId::value));

        Purse() {
            put(PROVINCE, Party.GOVERNMENT, 2026, false);
            put(DUES, Party.ASSOCIATION, 2026, false);
            put(CLOSED, Party.GOVERNMENT, 2026, true);
            put(LAST_YEARS, Party.GOVERNMENT, 2025, false);
        }

        private void put(FundId id, Party funder, int year, boolean closed) {
            var room = Money.ofYuan("1000000.00");
            funds.put(
                    id,
                    new Balance(
                            id,
                            funder,
                            year,
                            "资金",
                            "Fund",
                            room,
                            Money.ZERO,
                            Money.ZERO,
                            Money.ZERO,
                            Money.ZERO,
                            room,
                            closed));
        }

        @Override
        public java.util.Optional<Balance> find(FundId fund) {
            return java.util.Optional.ofNullable(funds.get(fund));
        }

        @Override
        public List<Balance> all() {
            return List.copyOf(funds.values());
        }
    }
}
