package org.gongdan.subsidy.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.Funds;
import org.gongdan.subsidy.fund.Funds.Balance;
import org.gongdan.subsidy.programme.CaseDates;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Party;

/** Works out the award that the pinned rules give, and checks the funds it is to be paid from. */
final class Proposal {

    private Proposal() {}

    static Award of(
            Dossier dossier,
            Submission submission,
            RuleSet rules,
            CaseDates dates,
            List<Room> rooms,
            Map<Party, FundId> named,
            Payers payers) {
        var split = balanced(SplitAttempt.of(rules, submission.facts(), dossier, dates, rooms));
        var funds = new EnumMap<Party, FundId>(Party.class);
        for (var line : split.shares()) {
            if (line.party().isFunder() && line.amount().isPositive()) {
                funds.put(line.party(), payers.fundOf(line.party(), named));
            }
        }
        return new Award(dossier.programmeId(), rules.version(), split.basis().tier(), split, funds);
    }

    private static Split balanced(SplitAttempt attempt) {
        return switch (attempt) {
            case SplitAttempt.Found(var split) -> {
                SplitAttempt.whyNotBalanced(split).ifPresent(reason -> {
                    throw unbalanced(reason);
                });
                yield split;
            }
            case SplitAttempt.Impossible(var reason) -> throw unbalanced(reason);
        };
    }

    private static CommandRefused unbalanced(Bilingual reason) {
        return new CommandRefused(ApplicationRefusal.SPLIT_NOT_BALANCED, reason.zh(), reason.en());
    }

    /**
     * Judges the funds an officer names.
     *
     * @param year the current one, which an appropriation is for
     */
    record Payers(Funds funds, int year) {

        FundId fundOf(Party funder, Map<Party, FundId> named) {
            var field = "funds." + funder;
            var fundId = named.get(funder);
            if (fundId == null) {
                throw CommandRefused.at(field, ApplicationRefusal.FUND_MISSING, funder);
            }
            refuseUnsuitable(
                    field,
                    funder,
                    funds.find(fundId)
                            .orElseThrow(
                                    () -> CommandRefused.at(field, ApplicationRefusal.FUND_UNKNOWN, fundId.value())));
            return fundId;
        }

        private void refuseUnsuitable(String field, Party funder, Balance fund) {
            if (fund.funder() != funder) {
                throw CommandRefused.at(
                        field,
                        ApplicationRefusal.FUND_OF_OTHER_FUNDER,
                        fund.fundId().value(),
                        fund.funder(),
                        funder);
            }
            if (fund.closed()) {
                throw CommandRefused.at(
                        field, ApplicationRefusal.FUND_NOT_OPEN, fund.fundId().value());
            }
            if (fund.year() != year) {
                throw CommandRefused.at(
                        field,
                        ApplicationRefusal.FUND_OF_OTHER_YEAR,
                        fund.fundId().value(),
                        Integer.toString(fund.year()),
                        Integer.toString(year));
            }
        }
    }
}
