package org.gongdan.subsidy.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.CumulationAccountId;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.enterprise.SizeClass;

/** One enterprise, with what counts under its caps. */
final class Firm {

    final String uscc;
    final EnterpriseProfile profile;
    final SizeClass size;
    final String maturity;
    final Stream holder;

    /** Scenarios of its awards: another project in the same one would look as if it were funded twice. */
    final List<String> scenarios = new ArrayList<>(1);

    /** Has an application on its way; the next one waits, so that its room is known. */
    boolean busy;

    private final Map<String, Stream> accounts = new HashMap<>(1);
    private final Map<String, List<CountedAward>> counted = new HashMap<>(1);

    Firm(String uscc, EnterpriseProfile profile, SizeClass size, String maturity) {
        this.uscc = uscc;
        this.profile = profile;
        this.size = size;
        this.maturity = maturity;
        this.holder = new Stream("AwardHolder", AwardHolderId.ofUscc(uscc).value());
    }

    Actor preparer() {
        return new Actor("preparer-" + uscc, "经办人", uscc);
    }

    Actor signatory() {
        return new Actor("signatory-" + uscc, "法定代表人", uscc);
    }

    Stream account(Cap cap) {
        return accounts.computeIfAbsent(
                cap.key(),
                key -> new Stream(
                        "CumulationAccount", CumulationAccountId.of(uscc, key).value()));
    }

    /** What counts under a cap, which may be changed here. */
    List<CountedAward> counted(Cap cap) {
        return counted.computeIfAbsent(cap.key(), _ -> new ArrayList<>(1));
    }

    boolean heldScenario(String scenario) {
        return scenarios.contains(scenario);
    }

    int yearsOn(LocalDate day) {
        return Math.max(0, java.time.Period.between(profile.foundedOn(), day).getYears());
    }
}
