package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongdan.subsidy.programme.Condition;
import org.gongdan.subsidy.programme.CostCategory;
import org.gongdan.subsidy.programme.CostRules;
import org.gongdan.subsidy.programme.FactDeclaration;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.programme.PaymentTerms;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.QueueRule;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.ShareRule;
import org.gongdan.subsidy.programme.Tier;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** A programme of two versions: 30 % government and 20 % association at first, 25 % and 20 % from the second on. */
record PilotRules(List<RuleSet> versions, boolean callOpen) implements Programmes {

    static final ProgrammeId ID = ProgrammeId.ofCode("pilot");

    static final LocalDate CALL_OPENS = LocalDate.parse("2026-02-16");

    /** The same rules, but whoever waits for funds lets those pass whom there is room for. */
    static final ProgrammeId LETTING_PASS = ProgrammeId.ofCode("pilot-letting-pass");

    /** The same rules, but nothing may be contracted or paid before the application. */
    static final ProgrammeId BANNING = ProgrammeId.ofCode("pilot-banning");

    static PilotRules open() {
        return new PilotRules(List.of(version(1), lettingPass(), banning()), true);
    }

    static PilotRules closed() {
        return new PilotRules(List.of(version(1)), false);
    }

    static PilotRules of(RuleSet... versions) {
        return new PilotRules(List.of(versions), true);
    }

    @Override
    public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
        return RuleSet.inForce(of(programme), day);
    }

    @Override
    public Optional<RuleSet> version(ProgrammeId programme, int version) {
        return of(programme).stream()
                .filter(rules -> rules.version() == version)
                .findFirst();
    }

    @Override
    public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
        return callOpen && !of(programme).isEmpty() ? Optional.of(CALL_OPENS) : Optional.empty();
    }

    private List<RuleSet> of(ProgrammeId programme) {
        return versions.stream()
                .filter(rules -> rules.programmeId().equals(programme))
                .toList();
    }

    private static RuleSet banning() {
        return with(BANNING.code(), new CostRules(null, null, null, true), null);
    }

    private static RuleSet lettingPass() {
        return with(LETTING_PASS.code(), null, new QueueRule(true));
    }

    /** The first version with limits on the dates and the tax of cost. */
    static RuleSet limiting(CostRules limits) {
        return with("pilot", limits, null);
    }

    private static RuleSet with(String code, @Nullable CostRules limits, @Nullable QueueRule queue) {
        var strict = version(1);
        return new RuleSet(
                code,
                1,
                strict.effectiveFrom(),
                strict.effectiveTo(),
                strict.name(),
                strict.example(),
                strict.sources(),
                strict.facts(),
                strict.residualBearer(),
                strict.tiers(),
                strict.costCategories(),
                strict.payment(),
                strict.firmCaps(),
                null,
                limits,
                queue);
    }

    static RuleSet version(int version) {
        return rules(version, version == 1 ? "30" : "25", Money.ofYuan("500000.00"));
    }

    /** The enterprise may bear nothing at all, so the rest has nobody to bear it. */
    static RuleSet contradictory() {
        return rules(1, "30", Money.ZERO);
    }

    /** The first version with caps over the enterprise group, and a highest rate of all public money. */
    static RuleSet capped(@Nullable Rate maxSubsidyRate, FirmCap... caps) {
        return rules("pilot", 1, "30", Money.ofYuan("500000.00"), maxSubsidyRate, List.of(caps));
    }

    /** Another programme of the same shares, which gives an enterprise group 120,000 a year. */
    static RuleSet cappedProgramme() {
        return rules("capped", 1, "30", Money.ofYuan("500000.00"), null, List.of(yearly("120000.00")));
    }

    static FirmCap yearly(String most) {
        return new FirmCap(
                "yearly",
                new Bilingual("年度上限", "the yearly cap"),
                Set.of(Party.GOVERNMENT, Party.ASSOCIATION),
                FirmCap.Window.CALENDAR_YEAR,
                null,
                Money.ofYuan(most),
                null);
    }

    static FirmCap projects(int most) {
        return new FirmCap(
                "projects",
                new Bilingual("项目数上限", "the cap of projects"),
                Set.of(Party.GOVERNMENT),
                FirmCap.Window.LIFETIME,
                null,
                null,
                most);
    }

    private static RuleSet rules(int version, String governmentPercent, Money enterpriseMost) {
        return rules("pilot", version, governmentPercent, enterpriseMost, null, List.of());
    }

    private static RuleSet rules(
            String code,
            int version,
            String governmentPercent,
            Money enterpriseMost,
            @Nullable Rate maxSubsidyRate,
            List<FirmCap> caps) {
        var when = new TreeMap<String, Condition>(
                Map.of("sizeClass", new Condition.OneOf(new TreeSet<>(List.of("MICRO", "SMALL", "MEDIUM")))));
        var tier = new Tier(
                "B",
                new Bilingual("B 档", "Tier B"),
                when,
                List.of(
                        share(Party.GOVERNMENT, governmentPercent, null),
                        share(Party.ASSOCIATION, "20", null),
                        share(Party.ENTERPRISE, null, enterpriseMost)),
                null,
                maxSubsidyRate,
                null);
        return new RuleSet(
                code,
                version,
                version == 1 ? LocalDate.parse("2026-01-01") : LocalDate.parse("2026-03-10"),
                null,
                new Bilingual("试点计划", "Pilot programme"),
                true,
                List.of(),
                new TreeMap<>(Map.of(
                        "sizeClass", FactDeclaration.choice("MICRO", "SMALL", "MEDIUM"),
                        "mode", FactDeclaration.choice("SINGLE", "CLUSTER"))),
                Party.ENTERPRISE,
                List.of(tier),
                List.of(category("software", true), category("hardware", true), category("entertainment", false)),
                new PaymentTerms(
                        PaymentTerms.Method.REIMBURSEMENT,
                        PaymentTerms.Payee.ENTERPRISE,
                        Rate.NONE,
                        Rate.ofPercent("10"),
                        null,
                        null,
                        null),
                caps,
                null,
                null,
                null);
    }

    private static ShareRule share(Party party, String percent, Money most) {
        return new ShareRule(
                party,
                percent == null ? null : Rate.ofPercent(percent),
                null,
                null,
                null,
                null,
                most,
                null,
                null,
                null);
    }

    private static CostCategory category(String code, boolean eligible) {
        return new CostCategory(code, new Bilingual(code, code), eligible, null, null, null);
    }
}
