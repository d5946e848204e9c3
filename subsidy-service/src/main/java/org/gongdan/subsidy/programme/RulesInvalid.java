package org.gongdan.subsidy.programme;

import java.util.List;

/** A programme or a case that cannot be used, with everything found wrong in it. */
public final class RulesInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<RuleProblem> problems;

    public RulesInvalid(List<RuleProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.path() + ": " + problem.explanation().en())
                .reduce((one, other) -> one + "; " + other)
                .orElse("invalid"));
        this.problems = List.copyOf(problems);
    }

    public List<RuleProblem> problems() {
        return problems;
    }
}
