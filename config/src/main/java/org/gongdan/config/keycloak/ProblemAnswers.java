package org.gongdan.config.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** Answers refused calls of the API as RFC 9457 problems; what was wrong with a token stays with us. */
final class ProblemAnswers implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private final JsonMapper json;
    private final LocaleResolver languages;

    ProblemAnswers(JsonMapper json, LocaleResolver languages) {
        this.json = json;
        this.languages = languages;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        answer(request, response, IdentityProblem.of(failure));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        commence(request, response, failure);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, IdentityProblem.FORBIDDEN);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, IdentityProblem problem)
            throws IOException {
        var language = languages.resolveLocale(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:gongdan:problem:" + problem.code());
        body.put("title", problem.title(language));
        body.put("status", problem.status().value());
        body.put("detail", problem.detail(language));
        body.put("instance", request.getRequestURI());
        response.setStatus(problem.status().value());
        if (problem == IdentityProblem.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
