package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.CurrentCaller;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** What every page needs besides its own subject: the person, the language, the path. */
@Component
class PageModel {

    private final Enterprises enterprises;
    private final Clock clock;

    PageModel(Enterprises enterprises, Clock clock) {
        this.enterprises = enterprises;
        this.clock = clock;
    }

    Map<String, Object> of(HttpServletRequest request) {
        var model = new HashMap<String, Object>();
        model.put("fmt", format());
        model.put("enterprises", new EnterpriseNames(enterprises));
        model.put(
                "here",
                request.getRequestURI().substring(request.getContextPath().length()));
        viewer().ifPresent(viewer -> model.put("me", viewer));
        return model;
    }

    Format format() {
        return new Format(LocaleContextHolder.getLocale(), clock.getZone());
    }

    private Optional<Viewer> viewer() {
        try {
            return CurrentCaller.find().map(caller -> new Viewer(caller, organisationOf(caller)));
        } catch (AuthenticationException unclear) {
            // somebody of two organisations is nobody here, and the error page has to be shown all the same
            return Optional.empty();
        }
    }

    private @Nullable String organisationOf(Caller caller) {
        var uscc = caller.organisation();
        return uscc == null
                ? null
                : enterprises.find(uscc).map(Enterprises.Profile::name).orElse(uscc);
    }
}
