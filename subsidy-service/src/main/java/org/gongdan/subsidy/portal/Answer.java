package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Chooses between the fragment that htmx asked for and the whole page, so that each page works without scripts too. */
final class Answer {

    private static final String ASKED_BY_HTMX = "HX-Request";

    private Answer() {}

    /**
     * @param fragment its name in the page, or {@code other :: name} when it is kept in a file of its own
     * @return the view: the fragment, or all of the page
     */
    static String show(String page, String fragment, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.VARY, ASKED_BY_HTMX);
        if (!isFragment(request)) {
            return page;
        }
        return fragment.contains("::") ? fragment : page + " :: " + fragment;
    }

    /** The same, with the form as it was filled in and the refusal in it. */
    static String refuse(String page, String fragment, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(page, fragment, request, response);
    }

    /** Done: on to the page that shows it. */
    static String goTo(String path, HttpServletRequest request) {
        return (isFragment(request) ? "redirect:htmx:" : "redirect:") + path;
    }

    private static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader(ASKED_BY_HTMX))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"));
    }
}
