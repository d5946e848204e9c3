package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongdan.config.keycloak.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * One click of one person in a page: who, and where the answer goes.
 *
 * @param version of what the page showed, null where the form does not say it
 */
record Click(
        Caller caller, @Nullable Long version, Model model, HttpServletRequest request, HttpServletResponse response) {

    /** The version the person saw, which a form that decides about something always says. */
    long seen() {
        if (version == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "seen");
        }
        return version;
    }

    /** Keeps something for the page, such as what was typed. */
    void show(String name, @Nullable Object value) {
        model.addAttribute(name, value);
    }

    String goTo(String path) {
        return Answer.goTo(path, request);
    }

    /** The same page, one step further. */
    String open(String page, String fragment) {
        return Answer.show(page, fragment, request, response);
    }

    /** The form as it was filled in, with the refusal in it. */
    String refuse(String page, String fragment) {
        return Answer.refuse(page, fragment, request, response);
    }
}
