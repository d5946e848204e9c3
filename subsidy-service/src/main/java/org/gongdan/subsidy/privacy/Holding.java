package org.gongdan.subsidy.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is held about one person: what an erasure makes unreadable, and what stays. */
public record Holding(String person, List<Held> erasable, List<Kept> kept) {

    public Holding {
        erasable = List.copyOf(erasable);
        kept = List.copyOf(kept);
    }

    /** @param count events or rows; with the moments of the first and the last where these are known */
    public record Held(
            What what,
            long count,
            @Nullable Instant first,
            @Nullable Instant last) {}

    /** @param until the last day of the period that the law sets; null where there is no end */
    public record Kept(Stays what, long count, @Nullable LocalDate until) {}

    /** What becomes unreadable. */
    public enum What {
        /** The name beside what the person did. */
        NAME_OF_ACTS,
        /** Names, numbers and other texts within events. */
        TEXTS_IN_EVENTS,
        /** The name beside what the person, as an auditor, looked at. */
        AUDITED_READS,
        /** Answers kept for requests that may be repeated. */
        REMEMBERED_ANSWERS
    }

    /** What stays, and the years of the Measures for Accounting Archives (order 79, 2015) where they rule it. */
    public enum Stays {
        /** That somebody did it, under a number that names nobody: who may not approve their own work is proven by it. */
        ACTOR_NUMBER(null),
        /** Vouchers and ledgers: funds, claims, approvals of payments. */
        ACCOUNTING_VOUCHERS(30),
        /** Bank statements and what was matched with them. */
        BANK_RECORDS(10),
        /** Reports that were issued, as they were issued. */
        ISSUED_REPORTS(10),
        /** Where somebody typed it into a reason or a note: events cannot be changed. */
        TYPED_INTO_TEXT(null);

        private final @Nullable Integer years;

        Stays(@Nullable Integer years) {
            this.years = years;
        }

        /** A period runs from the first day after the accounting year in which the last was made. */
        public @Nullable LocalDate until(int year) {
            return years == null ? null : LocalDate.of(year + years, 12, 31);
        }
    }

    /** Tells whether somebody confirms what was shown: SHA-256 over what is held, without what is forgotten anyway. */
    public String digest() {
        var text = new StringBuilder(person).append('\n');
        erasable.stream()
                .filter(each -> each.what() == What.NAME_OF_ACTS || each.what() == What.TEXTS_IN_EVENTS)
                .forEach(each -> text.append(each.what())
                        .append('=')
                        .append(each.count())
                        .append('\n'));
        kept.forEach(each -> text.append(each.what())
                .append('=')
                .append(each.count())
                .append(' ')
                .append(each.until())
                .append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
