package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.fund.FundList;
import org.gongdan.subsidy.fund.FundMovement;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.stereotype.Component;

/** What a fund stood at on a day, added up from its movements. */
@Component
class FundAccounts {

    private final FundList funds;

    FundAccounts(FundList funds) {
        this.funds = funds;
    }

    /**
     * The parts of a fund.
     *
     * @param authorised appropriated and carried in, less carried out and lapsed
     * @param disbursed paid, less recovered
     * @param unliquidated reserved or committed and not paid
     */
    record Account(Money authorised, Money disbursed, Money unliquidated) {

        static final Account EMPTY = new Account(Money.ZERO, Money.ZERO, Money.ZERO);

        Money unobligated() {
            return authorised.minus(disbursed).minus(unliquidated);
        }

        Account plus(Account other) {
            return new Account(
                    authorised.plus(other.authorised),
                    disbursed.plus(other.disbursed),
                    unliquidated.plus(other.unliquidated));
        }

        private Account after(FundMovement movement) {
            var amount = movement.amount();
            return switch (movement.kind()) {
                case APPROPRIATED, CARRIED_IN -> new Account(authorised.plus(amount), disbursed, unliquidated);
                case CARRIED_OUT, LAPSED -> new Account(authorised.minus(amount), disbursed, unliquidated);
                case RESERVED -> new Account(authorised, disbursed, unliquidated.plus(amount));
                case RELEASED, REDUCED -> new Account(authorised, disbursed, unliquidated.minus(amount));
                case COMMITTED -> this;
                case PAID -> new Account(authorised, disbursed.plus(amount), unliquidated.minus(amount));
                case RECOVERED -> new Account(authorised, disbursed.minus(amount), unliquidated);
                case RESERVED_IN, COMMITTED_IN ->
                    new Account(authorised.plus(amount), disbursed, unliquidated.plus(amount));
                case RESERVED_OUT, COMMITTED_OUT ->
                    new Account(authorised.minus(amount), disbursed, unliquidated.minus(amount));
            };
        }
    }

    /** @param day the last day that counts, in Guangdong */
    Account until(FundId fund, LocalDate day) {
        var account = Account.EMPTY;
        for (var movement : movements(fund)) {
            if (!Names.day(movement.movedAt()).isAfter(day)) {
                account = account.after(movement);
            }
        }
        return account;
    }

    private List<FundMovement> movements(FundId fund) {
        var found = new ArrayList<FundMovement>();
        var filter = new FundList.MovementFilter(null, null);
        for (var page = 0; ; page++) {
            var some = funds.movements(fund, filter, new PageRequest(page, PageRequest.LARGEST))
                    .items();
            found.addAll(some);
            if (some.size() < PageRequest.LARGEST) {
                return found;
            }
        }
    }
}
