package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.gongdan.subsidy.programme.PaymentTerms;
import org.gongdan.subsidy.programme.PaymentTerms.RetentionRelease;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.Rate;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * Every version of every programme has these terms of payment.
 *
 * @param release null when the programme says nothing
 * @param retained percent of each payment that is held back
 */
public record OneProgramme(@Nullable RetentionRelease release, String retained) implements Programmes {

    private static final Bilingual NONE = new Bilingual("", "");

    @Override
    public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
        return version(programme, 1);
    }

    @Override
    public Optional<RuleSet> version(ProgrammeId programme, int version) {
        var terms = new PaymentTerms(
                PaymentTerms.Method.REIMBURSEMENT,
                PaymentTerms.Payee.ENTERPRISE,
                Rate.NONE,
                Rate.ofPercent(retained),
                release,
                null,
                null);
        return Optional.of(new RuleSet(
                "pilot",
                version,
                LocalDate.of(2026, 1, 1),
                null,
                NONE,
                true,
                List.of(),
                new TreeMap<>(),
                Party.ENTERPRISE,
                List.of(),
                List.of(),
                terms,
                List.of(),
                null,
                null,
                null));
    }

    @Override
    public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
        return Optional.of(day);
    }
}
