package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * One version of a programme's rules. It never changes; a correction is a new version.
 *
 * @param effectiveTo the last day, or none while it is open-ended
 * @param example shipped to show a rule, not to be relied on
 * @param facts every fact the tiers ask for, with all its values
 * @param residualBearer takes what the others leave, and the odd fen
 * @param rounding of the funders' shares, down to the fen when absent
 * @param costRules when cost counts; always, and without tax, when absent
 * @param queue strictly by submission when absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RuleSet(
        String code,
        int version,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        Bilingual name,
        boolean example,
        List<Source> sources,
        SortedMap<String, FactDeclaration> facts,
        Party residualBearer,
        List<Tier> tiers,
        List<CostCategory> costCategories,
        PaymentTerms payment,
        List<FirmCap> firmCaps,
        @Nullable Rounding rounding,
        @Nullable CostRules costRules,
        @Nullable QueueRule queue) {

    public RuleSet {
        sources = List.copyOf(sources);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        tiers = List.copyOf(tiers);
        costCategories = List.copyOf(costCategories);
        firmCaps = List.copyOf(firmCaps);
    }

    @JsonIgnore
    public ProgrammeId programmeId() {
        return ProgrammeId.ofCode(code);
    }

    @JsonIgnore
    public TierTable tierTable() {
        return new TierTable(facts, tiers);
    }

    public boolean isInForceOn(LocalDate date) {
        return !date.isBefore(effectiveFrom) && (effectiveTo == null || !date.isAfter(effectiveTo));
    }

    public Optional<CostCategory> costCategory(String categoryCode) {
        var index = costCategoryIndex(categoryCode);
        return index < 0 ? Optional.empty() : Optional.of(costCategories.get(index));
    }

    /** Where the category stands in the list, or -1. */
    int costCategoryIndex(String categoryCode) {
        for (int index = 0; index < costCategories.size(); index++) {
            if (costCategories.get(index).code().equals(categoryCode)) {
                return index;
            }
        }
        return -1;
    }

    public Optional<Tier> tier(String tierCode) {
        return tiers.stream().filter(tier -> tier.code().equals(tierCode)).findFirst();
    }

    /** Everyone who may bear a part under some tier, in the order of {@link Party}. */
    @JsonIgnore
    public Set<Party> parties() {
        var parties = EnumSet.of(residualBearer);
        tiers.forEach(tier -> tier.shares().forEach(share -> parties.add(share.party())));
        return Collections.unmodifiableSet(parties);
    }

    /** Of the versions in force on that day the latest, because a correction is a new version. */
    public static Optional<RuleSet> inForce(List<RuleSet> versions, LocalDate date) {
        return versions.stream()
                .filter(rules -> rules.isInForceOn(date))
                .max(Comparator.comparingInt(RuleSet::version));
    }
}
