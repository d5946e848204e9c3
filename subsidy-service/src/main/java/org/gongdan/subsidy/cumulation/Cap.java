package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.Bilingual;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A limit over the awards of one enterprise group, as one version of one programme states it.
 *
 * @param key names the account that counts: {@code <programme>.<cap>}, or {@code <cap>} when programmes share it
 * @param parties whose shares count, together
 * @param maxProjects how many awards within the window
 * @param maxAtOnce how many awards whose investment is not closed, whatever the window
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cap(
        String key,
        Bilingual name,
        Set<Party> parties,
        CapWindow window,
        @Nullable Money maxAmount,
        @Nullable Integer maxProjects,
        @Nullable Integer maxAtOnce) {

    private static final String PAPER = "paper.";

    public Cap {
        // in the order of the enum, so that the stored form is always the same
        var ordered = EnumSet.noneOf(Party.class);
        ordered.addAll(parties);
        parties = Collections.unmodifiableSet(ordered);
    }

    /** Every cap that this version puts on an enterprise group. */
    public static List<Cap> of(RuleSet rules) {
        return rules.firmCaps().stream().map(cap -> of(rules.code(), cap)).toList();
    }

    static Cap of(String programme, FirmCap cap) {
        return new Cap(
                programme + "." + cap.code(),
                cap.name(),
                cap.parties(),
                new CapWindow(CapWindow.Kind.valueOf(cap.window().name()), cap.months()),
                cap.maxAmount(),
                cap.maxProjects(),
                null);
    }

    /** The same paper pays for one project only: a cap of one award. */
    static Cap onceFor(ProviderContract paper) {
        var name = new Bilingual(
                (paper.kind() == ProviderContract.Kind.CONTRACT ? "合同 " : "发票 ") + paper.number(),
                (paper.kind() == ProviderContract.Kind.CONTRACT ? "contract " : "invoice ") + paper.number());
        return new Cap(
                PAPER + paper.fingerprint(), name, EnumSet.allOf(Party.class), CapWindow.LIFETIME, null, 1, null);
    }

    /** Whether it keeps a paper from being funded twice, and so is no rule of a programme. */
    @JsonIgnore
    public boolean isOfPaper() {
        return key.startsWith(PAPER);
    }
}
