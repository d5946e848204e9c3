package org.gongdan.subsidy.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.job.JobParameter.Kind;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.CommandRefused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobDescriptionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Bilingual WORDS = new Bilingual("任务", "Job");
    private static final JobDescription JOB = new JobDescription(
            "some-job",
            WORDS,
            WORDS,
            List.of(
                    parameter("period", Kind.PERIOD, RelativeDay.CURRENT_MONTH),
                    parameter("rate", Kind.RATE, "0.08"),
                    parameter("day", Kind.DATE, RelativeDay.TODAY),
                    parameter("mode", Kind.CHOICE, "all")),
            List.of(),
            Set.of(Role.OPERATOR));

    @Test
    void takesTheUsualValueOfWhatIsNotTyped() {
        assertThat(JOB.read(Map.of(), TODAY))
                .isEqualTo(Map.of("period", "2026-11", "rate", "0.08", "day", "2026-11-23", "mode", "all"));
    }

    @ParameterizedTest
    @CsvSource({
        "period, 2026-Q3, 2026-Q3",
        "period, 2026, 2026",
        "period, previous-month, 2026-10",
        "period, previous-quarter, 2026-Q3",
        "period, previous-year, 2025",
        "period, current-year, 2026",
        "rate, 0.0500, 0.05",
        "rate, 0, 0",
        "rate, 9e-2, 0.09",
        "day, 2024-02-29, 2024-02-29",
        "mode, none, none"
    })
    void spellsAValueInOneWay(String parameter, String typed, String read) {
        assertThat(JOB.read(Map.of(parameter, typed), TODAY)).containsEntry(parameter, read);
    }

    @ParameterizedTest
    @CsvSource({
        "period, 2026-13, PERIOD_INVALID",
        "period, 2026-12, PERIOD_NOT_OVER",
        "period, 2027, PERIOD_NOT_OVER",
        "rate, 1, RATE_INVALID",
        "rate, -0.1, RATE_INVALID",
        "rate, 0.0000001, RATE_INVALID",
        "rate, 1e99999, RATE_INVALID",
        "rate, eight, RATE_INVALID",
        "rate, 0.00000000000000000000000000000000000000000001, RATE_INVALID",
        "day, 2026-02-30, DATE_INVALID",
        "mode, half, CHOICE_INVALID",
        "speed, 1, PARAMETER_UNKNOWN"
    })
    void refusesWhatBreaksARuleAndNamesTheField(String parameter, String typed, JobRefusal why) {
        refuses(JOB, Map.of(parameter, typed), parameter, why);
    }

    @Test
    void refusesWhatHasToBeTypedAndIsNot() {
        var job = new JobDescription(
                "other", WORDS, WORDS, List.of(parameter("day", Kind.DATE, null)), List.of(), Set.of());
        refuses(job, Map.of(), "day", JobRefusal.PARAMETER_MISSING);
    }

    private static void refuses(JobDescription job, Map<String, String> typed, String field, JobRefusal why) {
        assertThatThrownBy(() -> job.read(typed, TODAY)).isInstanceOfSatisfying(CommandRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(why);
            assertThat(refused.field()).isEqualTo(field);
        });
    }

    private static JobParameter parameter(String name, Kind kind, @Nullable String usual) {
        return new JobParameter(name, WORDS, WORDS, kind, usual, List.of("all", "none"));
    }
}
