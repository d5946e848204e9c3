package org.gongdan.subsidy.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The version of an aggregate as an entity tag: what a client saw last is what it may change. */
public final class Versions {

    private Versions() {}

    /** Answers with {@code ETag: "<version>"}, the sequence number of the last event behind the body. */
    public static <T> ResponseEntity<T> tagged(T body, long version) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /**
     * @param ifMatch the header as sent, null when absent
     * @return the version the client saw, null for any
     * @throws CommandRefused when the header is no tag of ours
     */
    public static @Nullable Long seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException notOurs) {
            throw CommandRefused.at("If-Match", SharedRefusal.REQUEST_INVALID, ifMatch);
        }
    }
}
