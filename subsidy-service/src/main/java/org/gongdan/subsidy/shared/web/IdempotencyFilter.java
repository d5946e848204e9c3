package org.gongdan.subsidy.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.NewIds;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * One effect per {@code Idempotency-Key} and caller: the first request runs, the same request again gets the same
 * answer, another body under the same key is refused. Runs after the security chain, since keys belong to a caller.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class IdempotencyFilter extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST_KEY = 200;

    private final IdempotencyRecords records;
    private final HandlerExceptionResolver problems;
    private final LocaleResolver languages;

    IdempotencyFilter(
            IdempotencyRecords records,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
            LocaleResolver languages) {
        this.records = records;
        this.problems = problems;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !CHANGING.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = String.valueOf(request.getHeader(KEY));
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            refuse(request, response, CommandRefused.at(KEY, SharedRefusal.REQUEST_INVALID, KEY));
            return;
        }
        var caller = request.getUserPrincipal() == null
                ? ""
                : request.getUserPrincipal().getName();
        var repeatable = RepeatableRequest.of(request);
        var fingerprint = repeatable.fingerprint();
        var claim = records.claim(new IdempotencyRecords.Key(caller, key), fingerprint);
        switch (claim) {
            case IdempotencyRecords.Claim.Mine(var owned) -> run(owned, fingerprint, repeatable, response, chain);
            case IdempotencyRecords.Claim.Answered(var answer) -> answer.writeTo(response);
            case IdempotencyRecords.Claim.OtherRequest() ->
                refuse(request, response, CommandRefused.at(KEY, SharedRefusal.IDEMPOTENCY_KEY_REUSED));
            case IdempotencyRecords.Claim.StillRunning() ->
                refuse(request, response, CommandRefused.at(KEY, SharedRefusal.IDEMPOTENCY_KEY_IN_USE));
        }
    }

    private void run(
            IdempotencyRecords.Key key,
            String fingerprint,
            RepeatableRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        // With the fingerprint, a key that is used anew after its record was trimmed names a new thing.
        request.setAttribute(NewIds.SEED, key.caller() + "/" + key.key() + "/" + fingerprint);
        var answer = new ContentCachingResponseWrapper(response);
        var finished = false;
        try {
            chain.doFilter(request, answer);
            finished = answer.getStatus() < 500 && answer.getHeader(HttpHeaders.RETRY_AFTER) == null;
        } finally {
            if (finished) {
                records.answer(key, StoredAnswer.of(answer));
            } else {
                records.release(key);
            }
            answer.copyBodyToResponse();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, CommandRefused refused) {
        if (refused.refusal() == SharedRefusal.IDEMPOTENCY_KEY_IN_USE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        // The dispatcher, which knows the reader's language, comes after filters.
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(languages.resolveLocale(request));
        try {
            problems.resolveException(request, response, ProblemsOfFilters.INSTANCE, refused);
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
