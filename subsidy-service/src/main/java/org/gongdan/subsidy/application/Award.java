package org.gongdan.subsidy.application;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What is proposed, approved and offered: the tier and its split under one version of one programme, and the fund that
 * each funder pays from. Names its version, so that it explains itself years later.
 */
public record Award(ProgrammeId programmeId, int programmeVersion, String tier, Split split, Map<Party, FundId> funds) {

    public Award {
        // in the order of the enum, so that the stored form is always the same
        var ordered = new EnumMap<Party, FundId>(Party.class);
        ordered.putAll(funds);
        funds = Collections.unmodifiableMap(ordered);
    }

    public Money shareOf(Party party) {
        return split.shareOf(party);
    }

    public Optional<FundId> fundOf(Party party) {
        return Optional.ofNullable(funds.get(party));
    }
}
