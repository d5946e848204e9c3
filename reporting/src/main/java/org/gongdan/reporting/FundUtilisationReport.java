package org.gongdan.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How far the funds are used, what has still to be paid and when, and what is left at the end of the year.
 *
 * @param day the day as of which the future is seen
 */
public record FundUtilisationReport(
        ReportHead head, LocalDate day, List<FundLine> funds, List<YearEndLine> yearEnds, List<DueLine> due)
        implements ReportRecord {

    public FundUtilisationReport {
        funds = List.copyOf(funds);
        yearEnds = List.copyOf(yearEnds);
        due = List.copyOf(due);
    }

    /**
     * One fund in one year. An amount is in exactly one of reserved, committed and paid at a time, and what comes back
     * can be spent again.
     *
     * @param carried what came from the year before, less what went on to the next and what lapsed
     * @param available what can still be reserved
     */
    public record FundLine(
            String fundId,
            String name,
            String funder,
            int year,
            BigDecimal appropriated,
            BigDecimal carried,
            BigDecimal recovered,
            BigDecimal reserved,
            BigDecimal committed,
            BigDecimal paid,
            BigDecimal available) {

        public FundLine {
            appropriated = Yuan.exact(appropriated);
            carried = Yuan.exact(carried);
            recovered = Yuan.exact(recovered);
            reserved = Yuan.exact(reserved);
            committed = Yuan.exact(committed);
            paid = Yuan.exact(paid);
            available = Yuan.exact(available);
            var left = appropriated
                    .add(carried)
                    .add(recovered)
                    .subtract(reserved)
                    .subtract(committed)
                    .subtract(paid);
            if (left.compareTo(available) != 0) {
                throw new IllegalArgumentException(
                        "the fund " + fundId + " has " + available + " left, but its parts leave " + left);
            }
        }

        /** @return the part that is paid of what can be spent, as a fraction; nothing of an empty fund is zero */
        public BigDecimal used() {
            var whole = appropriated.add(carried).add(recovered);
            return whole.signum() == 0 ? BigDecimal.ZERO : paid.divide(whole, 4, java.math.RoundingMode.HALF_UP);
        }
    }

    /**
     * What becomes of a fund at the end of its year.
     *
     * @param dueByYearEnd agreed instalments of the year that are still unpaid
     * @param openAtYearEnd reserved and committed money that is due later, and goes on to the next year
     * @param lapsing what nobody has reserved: it lapses unless it is carried over
     */
    public record YearEndLine(
            String fundId,
            String name,
            int year,
            BigDecimal paid,
            BigDecimal dueByYearEnd,
            BigDecimal openAtYearEnd,
            BigDecimal lapsing) {

        public YearEndLine {
            paid = Yuan.exact(paid);
            dueByYearEnd = Yuan.exact(dueByYearEnd);
            openAtYearEnd = Yuan.exact(openAtYearEnd);
            lapsing = Yuan.exact(lapsing);
        }
    }

    /**
     * One payment that is to come.
     *
     * @param investmentId the investment, or the application that none has come of yet
     * @param dueOn the agreed day; a day that has passed means that the payment is late
     * @param basis why that day, in the language of the report
     */
    public record DueLine(
            LocalDate dueOn,
            String month,
            String fundName,
            String investmentId,
            String enterprise,
            String basis,
            BigDecimal amount) {

        public DueLine {
            amount = Yuan.exact(amount);
        }
    }
}
