package org.gongdan.subsidy.shared.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Refusal;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Writes problems of RFC 9457 in the reader's language, so that all of them look alike. */
@Component
class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    ProblemDetail of(CommandRefused refused) {
        return of(statusOf(refused.refusal().kind()), refused);
    }

    ProblemDetail of(HttpStatus status, CommandRefused refused) {
        var code = refused.refusal().code();
        var problem = problem(status, code, texts.of(refused));
        problem.setTitle(texts.of("problem." + refused.refusal().kind().name().toLowerCase(Locale.ROOT)));
        var field = refused.field();
        if (field != null) {
            problem.setProperty("errors", List.of(Map.of("field", field, "rule", code)));
        }
        return problem;
    }

    /** For what HTTP itself refuses, before any rule of ours is asked. */
    ProblemDetail of(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> of(HttpStatus.NOT_FOUND, new CommandRefused(SharedRefusal.NOT_FOUND));
            case 405 -> named(status, "method-not-allowed");
            case 406 -> named(status, "not-acceptable");
            case 413 -> named(status, "content-too-large");
            case 415 -> named(status, "unsupported-media-type");
            default -> status.is4xxClientError() ? named(status, "bad-request") : named(status, "internal-error");
        };
    }

    private ProblemDetail named(HttpStatusCode status, String code) {
        var problem = problem(status, code, texts.of("problem." + code + ".detail"));
        problem.setTitle(texts.of("problem." + code));
        return problem;
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:gongdan:problem:" + code));
        return problem;
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
