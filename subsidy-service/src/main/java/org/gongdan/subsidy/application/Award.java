package org.gongdan.subsidy.application;

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
        funds = Map.copyOf(funds);
    }

    public Money shareOf(Party party) {
        return split.shareOf(party);
    }

    public Optional<FundId> fundOf(Party party) {
        return Optional.ofNullable(funds.get(party));
    }
}
