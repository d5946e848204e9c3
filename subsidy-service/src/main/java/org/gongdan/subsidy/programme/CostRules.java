package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When cost counts, and whether its tax does. A cost without a date is not held against these limits: it is still to come.
 *
 * @param vat value added tax, excluded when absent
 * @param notBefore cost contracted or paid earlier does not count
 * @param notAfter cost contracted or paid later does not count
 * @param commencementBan whether one contract signed or paid before the application refuses the whole project
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CostRules(
        @Nullable Vat vat,
        @Nullable DateLimit notBefore,
        @Nullable DateLimit notAfter,
        @Nullable Boolean commencementBan) {

    /** Where a programme says nothing. */
    static final CostRules NONE = new CostRules(null, null, null, null);

    /** Whether value added tax counts as cost. */
    public enum Vat {
        EXCLUDED,
        INCLUDED
    }

    /** A day in the life of a project. */
    public enum Moment {
        APPLICATION,
        CALL_OPENING,
        PROJECT_START,
        PROJECT_END
    }

    /** A day named by its moment, or by its date; in JSON and YAML one text such as {@code APPLICATION}. */
    public record DateLimit(
            @Nullable Moment moment, @Nullable LocalDate day) {

        public DateLimit {
            if ((moment == null) == (day == null)) {
                throw new IllegalArgumentException("a limit is a moment or a date");
            }
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static DateLimit of(String text) {
            return Character.isDigit(text.charAt(0))
                    ? new DateLimit(null, LocalDate.parse(text))
                    : new DateLimit(Moment.valueOf(text), null);
        }

        @JsonValue
        String text() {
            return String.valueOf(moment == null ? day : moment);
        }
    }

    @JsonIgnore
    boolean includesVat() {
        return vat == Vat.INCLUDED;
    }

    @JsonIgnore
    public boolean bansCommencement() {
        return Boolean.TRUE.equals(commencementBan);
    }
}
