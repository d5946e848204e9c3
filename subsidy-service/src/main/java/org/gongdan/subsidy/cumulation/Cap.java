package org.gongdan.subsidy.cumulation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongdan.subsidy.programme.FirmCap;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A limit over the awards of one enterprise group, and the account that counts them.
 *
 * @param key names the account: {@code <programme>.<cap>}, or {@code <cap>} when programmes share it
 * @param terms as one version of one programme states them
 */
public record Cap(String key, FirmCap terms) {

    private static final String PAPER = "paper.";

    /** Every cap that this version puts on an enterprise group. */
    public static List<Cap> of(RuleSet rules) {
        return rules.firmCaps().stream().map(cap -> of(rules, cap)).toList();
    }

    static Cap of(RuleSet rules, FirmCap cap) {
        return new Cap(cap.scope() == FirmCap.Scope.SHARED ? cap.code() : rules.code() + "." + cap.code(), cap);
    }

    /** The same paper pays for one project only: a cap of one award. */
    static Cap onceFor(ProviderContract paper) {
        var name = new Bilingual(
                (paper.kind() == ProviderContract.Kind.CONTRACT ? "合同 " : "发票 ") + paper.number(),
                (paper.kind() == ProviderContract.Kind.CONTRACT ? "contract " : "invoice ") + paper.number());
        return new Cap(
                PAPER + paper.fingerprint(),
                new FirmCap(
                        "paper",
                        name,
                        EnumSet.of(Party.GOVERNMENT, Party.ASSOCIATION),
                        FirmCap.Window.LIFETIME,
                        null,
                        null,
                        1));
    }

    /** Whether it keeps a paper from being funded twice, and so is no rule of a programme. */
    @JsonIgnore
    public boolean isOfPaper() {
        return key.startsWith(PAPER);
    }

    public Bilingual name() {
        return terms.name();
    }

    public Set<Party> parties() {
        return terms.parties();
    }

    public @Nullable Money maxAmount() {
        return terms.maxAmount();
    }

    public @Nullable Integer maxProjects() {
        return terms.maxProjects();
    }

    public @Nullable Integer maxAtOnce() {
        return terms.maxAtOnce();
    }

    /** The first day that counts together with this one; none when there is no first. */
    @Nullable
    LocalDate firstDay(LocalDate day) {
        return terms.window() == FirmCap.Window.LIFETIME ? null : terms.windowStart(day);
    }

    /** The last day that counts together with this one, so that a rolling window ends on it; none for a lifetime. */
    @Nullable
    LocalDate lastDay(LocalDate day) {
        return switch (terms.window()) {
            case CALENDAR_YEAR, APRIL_TO_MARCH ->
                terms.windowStart(day).plusYears(1).minusDays(1);
            case ROLLING_MONTHS -> day;
            case LIFETIME -> null;
        };
    }

    /** Whether what was counted on one day counts in the window that this day is in, or that ends on it. */
    boolean covers(LocalDate counted, LocalDate day) {
        var last = lastDay(day);
        return !counted.isBefore(terms.windowStart(day)) && (last == null || !counted.isAfter(last));
    }
}
