package org.gongdan.subsidy.portal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What people see when a page cannot be shown: what happened, and what they can do, in their language. */
@Component
class ErrorPage implements ErrorViewResolver {

    private static final Set<Integer> WORDED = Set.of(401, 403, 404, 500, 503);

    private final PageModel pages;

    ErrorPage(PageModel pages) {
        this.pages = pages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        var page = page(status, request);
        // Sign-in problems come with a sentence that tells the person more than the status does.
        page.addObject("detail", request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        return page;
    }

    ModelAndView page(HttpStatus status, HttpServletRequest request) {
        var page = new ModelAndView("portal/error", status);
        page.addAllObjects(pages.of(request));
        page.addObject("status", status.value());
        page.addObject("words", "portal.error." + wordsOf(status));
        return page;
    }

    private static @Nullable Object wordsOf(HttpStatus status) {
        if (WORDED.contains(status.value())) {
            return status.value();
        }
        return status.is5xxServerError() ? 500 : "other";
    }
}
