package org.gongdan.subsidy.shared.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.gongdan.subsidy.shared.AmountInvalid;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/** Turns every refusal into a problem of RFC 9457 in the reader's language, naming the field and the rule. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemDetailAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;

    ProblemDetailAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refusal(CommandRefused refused) {
        var problem = refused(refused);
        var answer = ResponseEntity.status(problem.getStatus());
        if (refused.refusal().kind() == Refusal.Kind.BUSY) {
            answer.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return answer.body(problem);
    }

    @ExceptionHandler
    ProblemDetail unknown(AggregateNotFoundException absent) {
        return problems.of(HttpStatus.NOT_FOUND, new CommandRefused(SharedRefusal.NOT_FOUND));
    }

    @ExceptionHandler({ConflictingAggregateVersionException.class})
    ProblemDetail stale(ConflictingAggregateVersionException stale) {
        return problems.of(HttpStatus.PRECONDITION_FAILED, new CommandRefused(SharedRefusal.VERSION_STALE));
    }

    /** Other nodes won every retry: rare, and the client may simply try again. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> outrun(ConcurrencyException outrun) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(problems.of(HttpStatus.CONFLICT, new CommandRefused(SharedRefusal.VERSION_STALE)));
    }

    private ProblemDetail refused(CommandRefused refused) {
        return problems.of(refused);
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
        errors.sort(Comparator.comparing(error -> String.valueOf(error.get("field"))));
        var fields = String.join(
                ", ", errors.stream().map(error -> error.get("field")).toList());
        var problem = refused(new CommandRefused(SharedRefusal.REQUEST_INVALID, fields));
        problem.setProperty("errors", errors);
        return respond(problem, headers, request, invalid);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(mismatch.getPropertyName());
        return respond(invalid(name), headers, request, mismatch);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return respond(invalid(missing.getParameterName()), headers, request, missing);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
            MissingServletRequestPartException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return respond(invalid(missing.getRequestPartName()), headers, request, missing);
    }

    /** Whatever else Spring refuses, in its own English words, gets ours. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var isOurs = body instanceof ProblemDetail problem
                && String.valueOf(problem.getType()).startsWith("urn:");
        return super.handleExceptionInternal(cause, isOurs ? body : problems.of(status), headers, status, request);
    }

    private ProblemDetail invalid(String parameter) {
        return refused(CommandRefused.at(parameter, SharedRefusal.REQUEST_INVALID, parameter));
    }

    private @Nullable ResponseEntity<Object> respond(
            ProblemDetail problem, HttpHeaders headers, WebRequest request, Exception cause) {
        return handleExceptionInternal(cause, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
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
        return field.isEmpty()
                ? new CommandRefused(SharedRefusal.REQUEST_INVALID, "JSON")
                : CommandRefused.at(field, SharedRefusal.REQUEST_INVALID, field);
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
}
