package org.gongdan.subsidy.catalogue.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gongdan.subsidy.catalogue.CatalogueRefusal;
import org.gongdan.subsidy.catalogue.ScenarioInvalid;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a wrong scenario with every problem found, each with its place, in the reader's language. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ScenarioInvalidAdvice {

    private final Texts texts;

    ScenarioInvalidAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail invalid(ScenarioInvalid invalid) {
        var locale = LocaleContextHolder.getLocale();
        var refusal = CatalogueRefusal.SCENARIO_MALFORMED;
        var first = invalid.problems().getFirst();
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                texts.of(
                        "refusal." + refusal.code(),
                        first.path(),
                        first.explanation().in(locale)));
        problem.setType(URI.create("urn:gongdan:problem:" + refusal.code()));
        problem.setTitle(texts.of("problem.invalid"));
        problem.setProperty(
                "errors",
                invalid.problems().stream().map(each -> error(each, locale)).toList());
        return problem;
    }

    private static Map<String, Object> error(ScenarioInvalid.Problem problem, Locale locale) {
        var error = new LinkedHashMap<String, Object>();
        error.put("field", problem.path());
        error.put("message", problem.explanation().in(locale));
        if (problem.line() != null && problem.column() != null) {
            error.put("line", problem.line());
            error.put("column", problem.column());
        }
        return error;
    }
}
