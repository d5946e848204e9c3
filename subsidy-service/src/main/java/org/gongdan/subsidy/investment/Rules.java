package org.gongdan.subsidy.investment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SharedRefusal;

/** Rules on what is sent, which hold for more than one command. */
final class Rules {

    /** No measurement has more digits; a number of a million digits is an attack. */
    private static final int DIGITS = 18;

    private Rules() {}

    static void refuseOwn(Received.Report<?> report, Caller caller) {
        if (report.by().equals(caller.id())) {
            throw new CommandRefused(InvestmentRefusal.VERIFIED_BY_REPORTER);
        }
    }

    static void refuseUnlikely(BigDecimal value) {
        if (value.precision() > DIGITS || Math.abs((long) value.scale()) > DIGITS) {
            throw CommandRefused.at("value", InvestmentRefusal.VALUE_OUT_OF_RANGE, DIGITS);
        }
    }

    static void refuseBlank(String field, String text) {
        if (text.isBlank()) {
            throw CommandRefused.at(field, InvestmentRefusal.TEXT_MISSING, field);
        }
    }

    static void refuseWithoutEvidence(List<String> evidence) {
        if (evidence.isEmpty()) {
            throw CommandRefused.at("evidence", InvestmentRefusal.PROOF_MISSING);
        }
    }

    static void refuseNotPositive(Money cost) {
        if (!cost.isPositive()) {
            throw CommandRefused.at("cost", SharedRefusal.AMOUNT_NOT_POSITIVE, cost);
        }
    }

    static void refuseFuture(String field, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw CommandRefused.at(field, InvestmentRefusal.DATE_IN_FUTURE, day);
        }
    }

    static void refuseOutside(YearMonth month, YearMonth first, YearMonth last) {
        if (month.isBefore(first) || month.isAfter(last)) {
            throw CommandRefused.at("month", InvestmentRefusal.MONTH_OUT_OF_RANGE, month, first, last);
        }
    }

    /** 4.20 and 4.2 are one measurement. */
    static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros();
    }
}
