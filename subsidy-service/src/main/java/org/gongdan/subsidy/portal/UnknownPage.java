package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere: browsers get a page, programs the problem that they get everywhere. */
@Component
class UnknownPage implements HandlerExceptionResolver, Ordered {

    private final ErrorPage errors;

    UnknownPage(ErrorPage errors) {
        this.errors = errors;
    }

    /** Before Spring's own, whose advice would answer browsers with a problem too. */
    @Override
    public int getOrder() {
        return -1;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        return failure instanceof NoResourceFoundException && isForPeople(request)
                ? errors.page(HttpStatus.NOT_FOUND, request)
                : null;
    }

    private static boolean isForPeople(HttpServletRequest request) {
        var accepted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        return accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
