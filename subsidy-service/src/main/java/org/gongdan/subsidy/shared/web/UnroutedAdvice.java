package org.gongdan.subsidy.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers calls of the API that reach no controller, which the advice of controllers does not see; pages keep their own
 * error page.
 */
@ControllerAdvice
class UnroutedAdvice {

    private final Problems problems;

    UnroutedAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class,
        MaxUploadSizeExceededException.class
    })
    ResponseEntity<ProblemDetail> unrouted(Exception failed, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/") || !(failed instanceof ErrorResponse refused)) {
            throw failed;
        }
        return ResponseEntity.status(refused.getStatusCode())
                .headers(refused.getHeaders())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(refused.getStatusCode()));
    }
}
