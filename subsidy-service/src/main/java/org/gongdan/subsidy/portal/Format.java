package org.gongdan.subsidy.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.SystemCaller;
import org.jspecify.annotations.Nullable;

/**
 * Amounts, rates and days as the reader writes them; templates know it as {@code fmt}.
 *
 * @param zone where the service stands
 */
record Format(Locale locale, ZoneId zone) {

    private static final String NOTHING = "–";

    public boolean isEnglish() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** What the page says of its own language. */
    public String language() {
        return isEnglish() ? "en" : "zh-CN";
    }

    /** The language to switch to, which names itself. */
    public Locale otherLanguage() {
        return isEnglish() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** Such as ¥1,234,567.89, with the minus before the sign. */
    public String money(@Nullable Money amount) {
        if (amount == null) {
            return NOTHING;
        }
        var number = NumberFormat.getNumberInstance(locale);
        number.setMinimumFractionDigits(2);
        number.setMaximumFractionDigits(2);
        return (amount.isNegative() ? "-¥" : "¥") + number.format(amount.yuan().abs());
    }

    public String yuan(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : money(Money.ofYuan(amount.setScale(2, RoundingMode.HALF_EVEN)));
    }

    /** An amount of yuan that was kept as text, such as 1234.50; other text as it is. */
    public String stored(String amount) {
        return amount.matches("-?\\d+(\\.\\d{1,2})?") ? yuan(new BigDecimal(amount)) : amount;
    }

    /** @param rate such as 0.25 for 25 % */
    public String percent(@Nullable BigDecimal rate) {
        if (rate == null) {
            return NOTHING;
        }
        var number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(2);
        return number.format(rate.movePointRight(2)) + "%";
    }

    /** What a run was given, as people read it; other text as it is. */
    public String given(String parameter, String value) {
        return parameter.equals("rate") && value.matches("-?\\d+(\\.\\d+)?") ? percent(new BigDecimal(value)) : value;
    }

    /** Such as 0.67 for two thirds. */
    public String ratio(@Nullable BigDecimal value) {
        return value == null ? NOTHING : number(value.setScale(2, RoundingMode.HALF_UP));
    }

    public String number(@Nullable Number value) {
        if (value == null) {
            return NOTHING;
        }
        var number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(6);
        return number.format(value);
    }

    public String date(@Nullable LocalDate day) {
        if (day == null) {
            return NOTHING;
        }
        var pattern = isEnglish() ? "d MMM yyyy" : "yyyy年M月d日";
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    /** @param stored a time as the event store keeps it, in ISO 8601 */
    public String storedTime(String stored) {
        return time(Instant.parse(stored));
    }

    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return NOTHING;
        }
        var pattern = isEnglish() ? "d MMM yyyy HH:mm" : "yyyy年M月d日 HH:mm";
        return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(instant);
    }

    public String day(@Nullable Instant instant) {
        return instant == null ? NOTHING : date(LocalDate.ofInstant(instant, zone));
    }

    public String name(Bilingual words) {
        return words.in(locale);
    }

    public String name(String chinese, String english) {
        return isEnglish() ? english : chinese;
    }

    /** What government and association bear together. */
    public String publicShare(Map<Party, Money> shares) {
        return money(Money.sum(shares.entrySet().stream()
                .filter(share -> share.getKey().isFunder())
                .map(Map.Entry::getValue)
                .toList()));
    }

    public String count(Map<ApplicationStatus, Long> counts, String status) {
        return number(counts.getOrDefault(ApplicationStatus.valueOf(status), 0L));
    }

    /** Whether a reaction or a job did it, whose name says nothing to people. */
    public boolean isSystem(Applications.Person person) {
        return SystemCaller.is(new Caller(person.id(), person.name(), Set.of(), null));
    }

    /** The last characters of an id: enough for people to tell two apart. */
    public String shortId(Object id) {
        var text = id.toString();
        return text.length() <= 8 ? text : text.substring(text.length() - 8);
    }

    /** The colour of a status: what waits, what went well, what ended badly. */
    public static String tone(String status) {
        return switch (status) {
            case "ELIGIBLE",
                    "OFFERED",
                    "ACCEPTED",
                    "APPROVED",
                    "BALANCED",
                    "SIGNED",
                    "RELEASED",
                    "SETTLED",
                    "OPEN",
                    "GENERATED",
                    "ASSEMBLED",
                    "PAID",
                    "CONFIRMED",
                    "LISTED",
                    "PUBLISHED",
                    "DONE",
                    "COMPLETED",
                    "MET",
                    "ADDED" -> "good";
            case "INELIGIBLE",
                    "REJECTED",
                    "FAILED",
                    "UNKNOWN",
                    "CRITICAL",
                    "REMOVED",
                    "FORFEITED",
                    "INFEASIBLE",
                    "UNFUNDED_GAP",
                    "LEAD_BELOW_FLOOR" -> "bad";
            case "DRAFT",
                    "DECLINED",
                    "EXPIRED",
                    "WITHDRAWN",
                    "CLOSED",
                    "CANCELLED",
                    "INFO",
                    "RETIRED",
                    "STOPPED",
                    "ABANDONED",
                    "LEFT",
                    "FORMING" -> "quiet";
            default -> "busy";
        };
    }
}
