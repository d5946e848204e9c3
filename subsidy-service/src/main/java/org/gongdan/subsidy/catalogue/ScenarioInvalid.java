package org.gongdan.subsidy.catalogue;

import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A scenario that cannot be published, with everything found wrong in its text. */
public final class ScenarioInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ScenarioInvalid(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.path() + ": " + problem.explanation().en())
                .reduce((one, other) -> one + "; " + other)
                .orElse("invalid"));
        this.problems = List.copyOf(problems);
    }

    /**
     * One mistake.
     *
     * @param path where, as a JSON pointer
     * @param line where in the text, from 1, if known
     */
    public record Problem(
            String path, @Nullable Integer line, @Nullable Integer column, Bilingual explanation) {}

    public List<Problem> problems() {
        return problems;
    }
}
