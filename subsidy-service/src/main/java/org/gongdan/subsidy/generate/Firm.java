package org.gongdan.subsidy.generate;

import java.time.LocalDate;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.enterprise.SizeClass;

/** One enterprise, with what counts under its caps. */
final class Firm {

    final String uscc;
    final EnterpriseProfile profile;
    final SizeClass size;
    final String maturity;
    final Stream holder;

    final Group group;

    Firm(String uscc, EnterpriseProfile profile, SizeClass size, String maturity, Group group) {
        this.uscc = uscc;
        this.profile = profile;
        this.size = size;
        this.maturity = maturity;
        this.group = group;
        this.holder = new Stream("AwardHolder", AwardHolderId.ofUscc(uscc).value());
    }

    Actor preparer() {
        return new Actor("preparer-" + uscc, "经办人", uscc);
    }

    Actor signatory() {
        return new Actor("signatory-" + uscc, "法定代表人", uscc);
    }

    boolean heldScenario(String scenario) {
        return group.scenarios.contains(scenario);
    }

    int yearsOn(LocalDate day) {
        return Math.max(0, java.time.Period.between(profile.foundedOn(), day).getYears());
    }
}
