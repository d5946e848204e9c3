package org.gongdan.subsidy.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
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
    private final Texts texts;
    private final Clock clock;

    JointView(JointList joints, JointPreviews previews, Programmes programmes, Texts texts, Clock clock) {
        this.joints = joints;
        this.previews = previews;
        this.programmes = programmes;
        this.texts = texts;
        this.clock = clock;
    }

    /** One member with its shares as parts of a bar, all bars in one measure. */
    record MemberBar(String name, MemberSplit split, ShareBar bar) {}

    Details find(String id, Caller caller) {
        return joints.find(Sight.id(id, JointId::new), caller).orElseThrow(Sight::absent);
    }

    void fill(Model model, Details joint, Caller caller) {
        var may = new JointAllowed(joint, caller);
        var rules = rulesOf(joint);
        model.addAttribute("joint", joint);
        model.addAttribute("sum", joint.summary());
        model.addAttribute("may", may);
        model.addAttribute("rules", rules);
        model.addAttribute("scenarios", rules == null ? List.of() : Scenarios.of(rules));
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

    private static void show(Model model, Details joint, JointShares shares) {
        model.addAttribute("shares", shares);
        model.addAttribute("totalBar", ShareBar.ofParties(shares.totals()));
        model.addAttribute("bars", bars(joint, shares.members()));
    }

    static List<MemberBar> bars(Details joint, List<MemberSplit> members) {
        var longest = members.stream()
                .map(MemberSplit::eligibleCost)
                .max(Money::compareTo)
                .orElse(Money.ZERO);
        var bars = new ArrayList<MemberBar>();
        for (var member : members) {
            var parts = new LinkedHashMap<String, Money>();
            for (var party : Party.values()) {
                if (member.shareOf(party).isPositive()) {
                    parts.put(party.name(), member.shareOf(party));
                }
            }
            bars.add(new MemberBar(nameOf(joint, member.uscc()), member, ShareBar.of(parts, longest)));
        }
        return bars;
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

    private @Nullable RuleSet rulesOf(Details joint) {
        var version = joint.programmeVersion();
        var programme = joint.summary().programmeId();
        return (version == null
                        ? programmes.inForce(programme, LocalDate.now(clock))
                        : programmes.version(programme, version))
                .orElse(null);
    }
}
