package org.gongdan.subsidy.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What the first request of a key was answered, for those that repeat it. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only written out again
record StoredAnswer(
        int status,
        @Nullable String contentType,
        @Nullable String location,
        @Nullable String etag,
        byte[] body) {

    static StoredAnswer of(ContentCachingResponseWrapper answer) {
        return new StoredAnswer(
                answer.getStatus(),
                answer.getContentType(),
                answer.getHeader("Location"),
                answer.getHeader("ETag"),
                answer.getContentAsByteArray());
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(IdempotencyFilter.REPLAYED, "true");
        if (contentType != null) {
            response.setContentType(contentType);
        }
        if (location != null) {
            response.setHeader("Location", location);
        }
        if (etag != null) {
            response.setHeader("ETag", etag);
        }
        response.getOutputStream().write(body);
    }
}
