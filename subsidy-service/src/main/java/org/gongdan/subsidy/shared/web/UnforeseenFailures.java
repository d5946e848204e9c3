package org.gongdan.subsidy.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import org.gongdan.config.axon.DatabaseFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what no advice of any feature knows, as a problem like the others: told to the log in full and to the client
 * not at all, because it is ours to repair. A resolver and no advice, so that it comes after all of them.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class UnforeseenFailures implements HandlerExceptionResolver {

    private static final String RETRY_AFTER_SECONDS = "10";

    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenFailures.class);

    private final Problems problems;
    private final JsonMapper json;

    UnforeseenFailures(Problems problems, JsonMapper json) {
        this.problems = problems;
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failed) {
        var isForeseen = failed instanceof AccessDeniedException || !(failed instanceof RuntimeException);
        var isAway = DatabaseFailure.isOutage(failed);
        var isApi = request.getRequestURI().startsWith("/api/");
        if (isForeseen || response.isCommitted() || (!isApi && !isAway)) {
            return null;
        }
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), failed);
        try {
            if (isAway) {
                response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            }
            if (!isApi) {
                response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
                return new ModelAndView();
            }
            var problem = problems.of(isAway ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR);
            problem.setInstance(URI.create(request.getRequestURI()));
            response.resetBuffer();
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }
}
