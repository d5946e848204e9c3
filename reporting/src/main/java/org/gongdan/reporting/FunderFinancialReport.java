package org.gongdan.reporting;

import java.math.BigDecimal;
import java.util.List;

/**
 * The account of one funder's money in one period, in the order of the US federal financial report SF-425: cash,
 * obligations, and the share that others bear.
 *
 * @param funder its name, in the language of the report
 * @param period such as {@code 2026-Q4}
 */
public record FunderFinancialReport(
        ReportHead head, String funder, String period, List<AccountLine> account, List<FundLine> funds)
        implements ReportRecord {

    public FunderFinancialReport {
        account = List.copyOf(account);
        funds = List.copyOf(funds);
    }

    /**
     * One row of the account.
     *
     * @param row its letter
     * @param item what it says, in the language of the report
     * @param previously until the period began
     * @param now within the period; a balance moves by it
     */
    public record AccountLine(String row, String section, String item, BigDecimal previously, BigDecimal now) {

        public AccountLine {
            previously = Yuan.exact(previously);
            now = Yuan.exact(now);
        }

        /** Until the period ended. */
        public BigDecimal cumulative() {
            return previously.add(now);
        }
    }

    /** One fund of the funder at the end of the period. */
    public record FundLine(
            String fundId,
            String name,
            int year,
            BigDecimal authorised,
            BigDecimal disbursed,
            BigDecimal unliquidated,
            BigDecimal unobligated) {

        public FundLine {
            authorised = Yuan.exact(authorised);
            disbursed = Yuan.exact(disbursed);
            unliquidated = Yuan.exact(unliquidated);
            unobligated = Yuan.exact(unobligated);
            if (disbursed.add(unliquidated).add(unobligated).compareTo(authorised) != 0) {
                throw new IllegalArgumentException("the account of " + fundId + " does not add up to " + authorised);
            }
        }
    }
}
