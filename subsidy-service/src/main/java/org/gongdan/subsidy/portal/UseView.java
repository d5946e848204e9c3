package org.gongdan.subsidy.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.investment.FunctionUses;
import org.jspecify.annotations.Nullable;

/**
 * The functions in use after so many days, as bars of 100, beside the fit at purchase.
 *
 * @param fitPercent needed of bought functions at purchase; null when nothing was bought
 */
record UseView(
        @Nullable LocalDate goLiveOn, @Nullable Integer fitPercent, List<FunctionUses.Measurement> measurements) {

    static @Nullable UseView of(Optional<FunctionUses.Course> course, @Nullable FunctionNeeds functions) {
        if (course.isEmpty() || functions == null) {
            return null;
        }
        var percent = functions.fit().percent();
        return new UseView(
                course.get().goLiveOn(),
                percent.isPresent() ? percent.getAsInt() : null,
                course.get().measurements());
    }
}
