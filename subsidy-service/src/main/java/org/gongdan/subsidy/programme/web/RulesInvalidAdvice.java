package org.gongdan.subsidy.programme.web;

import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gongdan.subsidy.programme.ProgrammeRefusal;
import org.gongdan.subsidy.programme.RuleProblem;
import org.gongdan.subsidy.programme.RulesInvalid;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers wrong rules and cases with every problem found, each with its place, in the reader's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulesInvalidAdvice {

    private final Texts texts;

    RulesInvalidAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail invalid(RulesInvalid invalid) {
        var locale = LocaleContextHolder.getLocale();
        // what breaks the form comes first, then what contradicts itself, then the tier table
        var first = Collections.min(invalid.problems(), Comparator.comparing(RulesInvalidAdvice::refusalOf));
        var refusal = refusalOf(first);
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                texts.of("refusal." + refusal.code(), first.explanation().in(locale)));
        problem.setType(URI.create("urn:gongdan:problem:" + refusal.code()));
        problem.setTitle(texts.of("problem.invalid"));
        problem.setProperty(
                "errors",
                invalid.problems().stream().map(each -> error(each, locale)).toList());
        return problem;
    }

    private static Map<String, Object> error(RuleProblem problem, Locale locale) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", problem.path());
        error.put("rule", problem.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        error.put("message", problem.explanation().in(locale));
        if (problem.remedy() != null) {
            error.put("remedy", problem.remedy().in(locale));
        }
        if (problem.line() != null && problem.column() != null) {
            error.put("line", problem.line());
            error.put("column", problem.column());
        }
        return error;
    }

    private static ProgrammeRefusal refusalOf(RuleProblem problem) {
        return switch (problem.code()) {
            case SYNTAX, UNKNOWN_KEY, MISSING_KEY, SCHEMA -> ProgrammeRefusal.RULES_MALFORMED;
            case UNKNOWN_FACT, UNKNOWN_VALUE, DUPLICATE, CONTRADICTION, TABLE_TOO_LARGE ->
                ProgrammeRefusal.RULES_CONTRADICTORY;
            case TABLE_GAP -> ProgrammeRefusal.TABLE_HAS_GAPS;
            case TABLE_OVERLAP -> ProgrammeRefusal.TABLE_HAS_OVERLAPS;
            case UNKNOWN_PARTY, UNKNOWN_CATEGORY ->
                problem.path().startsWith("/firmCaps")
                        ? ProgrammeRefusal.RULES_CONTRADICTORY
                        : ProgrammeRefusal.CASE_INVALID;
            case AMOUNT_INVALID, FACT_MISSING, NO_TIER_FITS -> ProgrammeRefusal.CASE_INVALID;
        };
    }
}
