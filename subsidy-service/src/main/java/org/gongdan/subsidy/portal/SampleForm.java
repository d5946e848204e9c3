package org.gongdan.subsidy.portal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.gongdan.subsidy.pack.SampleWish;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** How a sample is to be drawn, as it was typed. */
record SampleForm(
        SampleWish.@Nullable Method method,
        @Nullable String seed,
        @Nullable String size,
        @Nullable String programmeId,
        @Nullable String agreedFrom,
        @Nullable String agreedUntil,
        @Nullable String leastAmount,
        @Nullable String mostAmount) {

    static final SampleForm NEW =
            new SampleForm(SampleWish.Method.MONETARY_UNIT, null, "25", null, null, null, null, null);

    /** The name of the first date that is none; null when both can be read. */
    @Nullable
    String unreadableField() {
        return isUnreadable(agreedFrom) ? "agreedFrom" : isUnreadable(agreedUntil) ? "agreedUntil" : null;
    }

    /** @throws org.gongdan.subsidy.shared.AmountInvalid when an amount is none */
    SampleWish wish() {
        return new SampleWish(
                method == null ? SampleWish.Method.MONETARY_UNIT : method,
                seed == null ? "" : seed.strip(),
                number(size),
                programmeId == null || programmeId.isBlank() ? null : new ProgrammeId(programmeId.strip()),
                day(agreedFrom),
                day(agreedUntil),
                amount(leastAmount),
                amount(mostAmount));
    }

    /** What is no number is no size, and is refused as such. */
    private static int number(@Nullable String typed) {
        return typed != null && typed.strip().matches("[0-9]{1,6}") ? Integer.parseInt(typed.strip()) : 0;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    }

    private static boolean isUnreadable(@Nullable String typed) {
        try {
            day(typed);
            return false;
        } catch (DateTimeParseException malformed) {
            return true;
        }
    }

    private static @Nullable Money amount(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : TypedAmount.read(typed);
    }
}
