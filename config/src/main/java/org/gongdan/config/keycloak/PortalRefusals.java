package org.gongdan.config.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;

/**
 * What the portal does with somebody it does not let in: sends them to sign in, or shows the error page.
 *
 * <p>A fragment asked for by htmx cannot follow to Keycloak, which is another site; the whole page is told to reload
 * and comes back through the sign-in.
 */
final class PortalRefusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final LocaleResolver languages;

    PortalRefusals(LocaleResolver languages) {
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (isFragment(request)) {
            reload(response, HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + PortalClient.SIGN_IN);
        }
    }

    /** Signing in failed: sending the person straight back would only turn in a circle. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        show(request, response, IdentityProblem.of(failure));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        // A form whose session has ended carries a token nobody knows any more.
        if (denied instanceof CsrfException && isFragment(request)) {
            reload(response, HttpServletResponse.SC_FORBIDDEN);
        } else {
            show(request, response, IdentityProblem.FORBIDDEN);
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, IdentityProblem problem)
            throws IOException {
        response.sendError(problem.status().value(), problem.detail(languages.resolveLocale(request)));
    }

    private static void reload(HttpServletResponse response, int status) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(status);
    }

    private static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }
}
