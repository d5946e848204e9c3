package org.gongdan.subsidy.application.whatif;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.JointPart;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.application.RuleFinding;
import org.gongdan.subsidy.application.SubmittedCase;
import org.gongdan.subsidy.application.Verdict;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges one application under the version that decides it and under another; asked by many threads at once. What was
 * awarded is what was before; without an award it is what the pinned version would give.
 */
final class Judge {

    private final RuleSet candidate;
    private final IntFunction<Optional<RuleSet>> versions;
    private final ZoneId zone;
    private final Documents documents;
    /** The same few reasons return thousands of times; each is kept once. */
    private final Map<Bilingual, Bilingual> reasons = new ConcurrentHashMap<>();

    /** @param versions the published versions of the programme, by number */
    Judge(RuleSet candidate, IntFunction<Optional<RuleSet>> versions, ZoneId zone, JsonMapper json) {
        this.candidate = candidate;
        this.versions = versions;
        this.zone = zone;
        this.documents = new Documents(json);
    }

    /** The readers are made once: finding out how to read a record costs more than reading one. */
    private record Documents(
            ObjectReader project,
            ObjectReader costLines,
            ObjectReader offers,
            ObjectReader indicators,
            ObjectReader milestones,
            ObjectReader facts,
            ObjectReader findings,
            ObjectReader joint,
            ObjectReader funds) {

        Documents(JsonMapper json) {
            this(
                    json.readerFor(Project.class),
                    json.readerFor(new TypeReference<List<CostLine>>() {}),
                    json.readerFor(new TypeReference<List<Offer>>() {}),
                    json.readerFor(new TypeReference<List<Indicator>>() {}),
                    json.readerFor(new TypeReference<List<Milestone>>() {}),
                    json.readerFor(Facts.class),
                    json.readerFor(new TypeReference<List<RuleFinding>>() {}),
                    json.readerFor(JointPart.class),
                    json.readerFor(new TypeReference<Map<Party, FundId>>() {}));
        }
    }

    /** What one version gives. */
    private record Given(@Nullable String tier, Map<Party, Long> shares, Money subsidy) {

        static final Given NOTHING = new Given(null, Map.of(), Money.ZERO);

        static Given of(String tier, Map<Party, Long> shares) {
            var subsidy = shares.entrySet().stream()
                    .filter(share -> share.getKey().isFunder())
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            return new Given(tier, shares, Money.ofFen(subsidy));
        }

        static Given of(Split split) {
            var shares = new EnumMap<Party, Long>(Party.class);
            split.shares()
                    .forEach(line -> shares.merge(line.party(), line.amount().fen(), Long::sum));
            return of(split.basis().tier(), shares);
        }
    }

    Outcome judge(StoredCase stored) {
        var submittedOn = LocalDate.ofInstant(stored.submittedAt(), zone);
        var submitted = submitted(stored, submittedOn);
        List<RuleFinding> found =
                stored.findings() == null ? List.of() : documents.findings.readValue(stored.findings());
        var before = before(stored, submitted, found);
        var verdict = Verdict.of(submitted, candidate);
        var after = given(verdict, found);
        Map<Party, FundId> funds = stored.funds() == null ? Map.of() : documents.funds.readValue(stored.funds());
        var status = ApplicationStatus.valueOf(stored.status());
        var change = new Change(
                new ApplicationId(stored.id()),
                stored.title(),
                stored.uscc(),
                status,
                stored.submittedAt(),
                before.tier(),
                after.tier(),
                before.subsidy(),
                after.subsidy(),
                after.tier() == null ? reason(verdict, found) : null);
        var holding = status == ApplicationStatus.OFFERED || status == ApplicationStatus.ACCEPTED;
        return new Outcome(change, before.shares(), after.shares(), submittedOn, funds, holding);
    }

    private Given before(StoredCase stored, SubmittedCase submitted, List<RuleFinding> found) {
        if (stored.tier() != null && stored.shares() != null) {
            return Given.of(stored.tier(), stored.shares());
        }
        if (found.stream().anyMatch(finding -> !finding.holds())) {
            return Given.NOTHING;
        }
        return versions.apply(stored.programmeVersion())
                .map(rules -> given(Verdict.of(submitted, rules), found))
                .orElse(Given.NOTHING);
    }

    private static Given given(Verdict verdict, List<RuleFinding> found) {
        var split = verdict.split();
        return split != null && verdict.isEligible(found) ? Given.of(split) : Given.NOTHING;
    }

    /** The first rule that fails; those of the day of submission come last, since no version changes them. */
    private @Nullable Bilingual reason(Verdict verdict, List<RuleFinding> found) {
        return verdict.findings().stream()
                .filter(finding -> !finding.holds())
                .findFirst()
                .or(() -> found.stream().filter(finding -> !finding.holds()).findFirst())
                .map(RuleFinding::reason)
                .map(reason -> reasons.computeIfAbsent(reason, same -> same))
                .orElse(null);
    }

    private SubmittedCase submitted(StoredCase stored, LocalDate submittedOn) {
        return new SubmittedCase(
                candidate.programmeId(),
                documents.project.readValue(stored.project()),
                documents.costLines.readValue(stored.costLines()),
                documents.offers.readValue(stored.offers()),
                documents.indicators.readValue(stored.indicators()),
                documents.milestones.readValue(stored.milestones()),
                documents.facts.readValue(stored.facts()),
                submittedOn,
                stored.joint() == null ? null : documents.joint.readValue(stored.joint()),
                stored.callOpensOn());
    }
}
