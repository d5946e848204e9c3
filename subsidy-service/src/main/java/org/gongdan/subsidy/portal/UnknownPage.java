package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address that leads nowhere: browsers get a page, other clients the problem that they get everywhere. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnknownPage {

    private final ErrorPage errors;

    UnknownPage(ErrorPage errors) {
        this.errors = errors;
    }

    @ExceptionHandler(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView unknown(NoResourceFoundException unknown, HttpServletRequest request) {
        return errors.page(HttpStatus.NOT_FOUND, request);
    }
}
