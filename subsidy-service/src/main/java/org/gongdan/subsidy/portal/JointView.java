package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.joint.JointId;
import org.gongdan.subsidy.joint.JointList;
import org.gongdan.subsidy.joint.JointList.Details;
import org.gongdan.subsidy.joint.JointPreviews;
import org.gongdan.subsidy.joint.JointShares;
import org.gongdan.subsidy.joint.SharedCost;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.MemberSplit;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.SharedLine;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers all that the page of one joint application shows to one person. */
@Component
class JointView {

    private final JointList joints;
    private final JointPreviews previews;
    private final Programmes programmes;
    private final Scenarios scenarios;
    private final Texts texts;
    private final Clock clock;

    JointView(
            JointList joints,
            JointPreviews previews,
            Programmes programmes,
            Scenarios scenarios,
            Texts texts,
            Clock clock) {
        this.joints = joints;
        this.previews = previews;
        this.programmes = programmes;
        this.scenarios = scenarios;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * One member with its shares as parts of a bar.
     *
     * @param tier its name, or its code when the rules are not known
     * @param shared its parts of the shared cost, in words
     */
    record MemberBar(String name, String tier, List<String> shared, MemberSplit split, ShareBar bar) {}

    Details find(String id, Caller caller) {
        return joints.find(PathId.of(id, JointId::new), caller).orElseThrow(Sight::absent);
    }

    void fill(Model model, Details joint, Caller caller) {
        var may = new JointAllowed(joint, caller);
        var rules = rulesOf(joint);
        model.addAttribute("joint", joint);
        model.addAttribute("sum", joint.summary());
        model.addAttribute("may", may);
        model.addAttribute("rules", rules);
        var exit = joint.exit();
        if (exit != null) {
            model.addAttribute("leaving", nameOf(joint, exit.uscc()));
        }
        var categories = new LinkedHashMap<String, Bilingual>();
        if (rules != null) {
            rules.costCategories().forEach(each -> categories.put(each.code(), each.name()));
        }
        model.addAttribute("categories", categories);
        model.addAttribute("scenarios", rules == null ? List.of() : scenarios.codes(rules));
        model.addAttribute("scenarioNames", scenarios.names());
        model.addAttribute("drivers", CostDriver.values());
        model.addAttribute("cost", joint.cost());
        model.addAttribute("costRows", rows(joint.cost()));
        fillShares(model, joint, null, caller);
    }

    /** @param instead a shared cost to try out; null for the one that is set */
    void fillShares(Model model, Details joint, @Nullable SharedCost instead, Caller caller) {
        model.addAttribute("joint", joint);
        model.addAttribute("tried", instead != null);
        try {
            show(
                    model,
                    joint,
                    instead == null && joint.shares() != null
                            ? joint.shares()
                            : previews.shares(joint, instead, caller));
        } catch (CommandRefused refused) {
            model.addAttribute("noShares", texts.of(refused));
        }
    }

    /** Why it was refused, beside the form that asked for it. */
    void refuse(Model model, String form, CommandRefused refused) {
        model.addAttribute("refusedForm", form);
        model.addAttribute("refusal", texts.of(refused));
    }

    static String nameOf(Details joint, String uscc) {
        return joint.members().stream()
                .filter(member -> member.uscc().equals(uscc))
                .map(JointList.Member::name)
                .findFirst()
                .orElse(uscc);
    }

    private void show(Model model, Details joint, JointShares shares) {
        model.addAttribute("shares", shares);
        model.addAttribute("totalBar", ShareBar.ofParties(shares.totals()));
        model.addAttribute("bars", bars(joint, shares.members(), rulesOf(joint)));
    }

    static List<MemberBar> bars(Details joint, List<MemberSplit> members, @Nullable RuleSet rules) {
        return members.stream().map(member -> bar(joint, member, rules)).toList();
    }

    static String tierName(@Nullable RuleSet rules, @Nullable String code) {
        if (code == null) {
            return "–";
        }
        return Optional.ofNullable(rules)
                .flatMap(known -> known.tier(code))
                .map(tier -> tier.name().in(LocaleOf.reader()))
                .orElse(code);
    }

    private static MemberBar bar(Details joint, MemberSplit member, @Nullable RuleSet rules) {
        var shares = new LinkedHashMap<Party, Money>();
        for (var party : Party.values()) {
            shares.put(party, member.shareOf(party));
        }
        var split = member.split();
        return new MemberBar(
                nameOf(joint, member.uscc()),
                tierName(rules, split == null ? null : split.basis().tier()),
                member.shared().stream().map(line -> words(line, rules)).toList(),
                member,
                ShareBar.ofParties(shares));
    }

    private static String words(SharedLine line, @Nullable RuleSet rules) {
        var code = line.line().category();
        var category = Optional.ofNullable(rules)
                .flatMap(known -> known.costCategory(code))
                .map(found -> found.name().in(LocaleOf.reader()))
                .orElse(code);
        return category + " · " + line.source().in(LocaleOf.reader());
    }

    /** What is shared, and two empty rows to write more into. */
    private static List<Map<String, String>> rows(SharedCost cost) {
        var rows = new ArrayList<Map<String, String>>();
        for (var line : cost.lines()) {
            rows.add(row(line));
        }
        rows.add(Map.of("category", "", "amount", ""));
        rows.add(Map.of("category", "", "amount", ""));
        return rows;
    }

    private static Map<String, String> row(CostLine line) {
        return Map.of("category", line.category(), "amount", line.amount().amount());
    }

    @Nullable
    RuleSet rulesOf(Details joint) {
        var version = joint.programmeVersion();
        var programme = joint.summary().programmeId();
        return (version == null
                        ? programmes.inForce(programme, LocalDate.now(clock))
                        : programmes.version(programme, version))
                .orElse(null);
    }
}
