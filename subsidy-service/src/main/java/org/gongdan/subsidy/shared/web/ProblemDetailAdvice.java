package org.gongdan.subsidy.shared.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns every refusal into a problem of RFC 9457 in the reader's language, naming the field and the rule. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetailAdvice extends ResponseEntityExceptionHandler {

    private final Texts texts;

    ProblemDetailAdvice(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ProblemDetail refused(CommandRefused refused) {
        return problem(statusOf(refused.refusal().kind()), refused);
    }

    @ExceptionHandler
    ProblemDetail unknown(AggregateNotFoundException absent) {
        return problem(HttpStatus.NOT_FOUND, new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    @ExceptionHandler({ConflictingAggregateVersionException.class})
    ProblemDetail stale(ConflictingAggregateVersionException stale) {
        return problem(HttpStatus.PRECONDITION_FAILED, new CommandRefused(SharedRefusal.VERSION_STALE));
    }

    /** Other nodes won every retry: rare, and the client may simply try again. */
    @ExceptionHandler
    ProblemDetail outrun(ConcurrencyException outrun) {
        return problem(HttpStatus.CONFLICT, new CommandRefused(SharedRefusal.VERSION_STALE));
    }

    @ExceptionHandler
    ProblemDetail amountInvalid(AmountInvalid invalid) {
        return refused(new CommandRefused(SharedRefusal.AMOUNT_INVALID, invalid.given()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var refused = refusalIn(unreadable);
        return respond(refused(refused), headers, request, unreadable);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var errors = new ArrayList<Map<String, String>>();
        invalid.getBindingResult()
                .getFieldErrors()
                .forEach(error -> errors.add(Map.of(
                        "field", error.getField(),
                        "rule", String.valueOf(error.getCode()),
                        "message", String.valueOf(error.getDefaultMessage()))));
        var fields = String.join(
                ", ", errors.stream().map(error -> error.get("field")).toList());
        var problem = refused(new CommandRefused(SharedRefusal.REQUEST_INVALID, fields));
        problem.setProperty("errors", errors);
        return respond(problem, headers, request, invalid);
    }

    private @Nullable ResponseEntity<Object> respond(
            ProblemDetail problem, HttpHeaders headers, WebRequest request, Exception cause) {
        return handleExceptionInternal(cause, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    private ProblemDetail problem(HttpStatus status, CommandRefused refused) {
        var problem = ProblemDetail.forStatusAndDetail(status, texts.of(refused));
        problem.setType(URI.create("urn:gongdan:problem:" + refused.refusal().code()));
        problem.setTitle(texts.of("problem." + refused.refusal().kind().name().toLowerCase(java.util.Locale.ROOT)));
        var field = refused.field();
        if (field != null) {
            problem.setProperty(
                    "errors",
                    List.of(Map.of("field", field, "rule", refused.refusal().code())));
        }
        return problem;
    }

    private static CommandRefused refusalIn(HttpMessageNotReadableException unreadable) {
        var field = "";
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException jackson && field.isEmpty()) {
                field = pathOf(jackson);
            }
            if (cause instanceof AmountInvalid invalid) {
                return CommandRefused.at(field, SharedRefusal.AMOUNT_INVALID, invalid.given());
            }
            if (cause instanceof CommandRefused refused) {
                return refused.field() == null && !field.isEmpty()
                        ? CommandRefused.at(
                                field, refused.refusal(), refused.arguments().toArray())
                        : refused;
            }
        }
        return CommandRefused.at(field, SharedRefusal.REQUEST_INVALID, field);
    }

    private static String pathOf(JacksonException jackson) {
        var path = new StringBuilder();
        for (var step : jackson.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
        };
    }
}
