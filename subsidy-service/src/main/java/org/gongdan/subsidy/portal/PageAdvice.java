package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its surroundings, and a page of its own to what cannot be shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
class PageAdvice {

    private final PageModel pages;
    private final ErrorPage errors;

    PageAdvice(PageModel pages, ErrorPage errors) {
        this.pages = pages;
        this.errors = errors;
    }

    @ModelAttribute
    void surround(HttpServletRequest request, Model model) {
        model.addAllAttributes(pages.of(request));
    }

    /** Refusals that no form shows beside itself: it is not there, or not for this person. */
    @ExceptionHandler
    ModelAndView refused(CommandRefused refused, HttpServletRequest request) {
        return errors.page(statusOf(refused.refusal().kind()), request);
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case BUSY -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
