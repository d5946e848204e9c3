package org.gongdan.subsidy.reconciliation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A result as the one text that stands for it everywhere: JSON with the keys of each object in alphabetical order,
 * numbers without exponent, breaks in the order of their types. Locale, time zone and chunks leave no trace in it, nor
 * does when or by which run it was recorded.
 *
 * @param figures the JSON of the figures
 * @param sha256 of the JSON of the figures, a line feed, and the JSON of the breaks
 */
record CanonicalResult(String figures, byte[] sha256) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String NO_BREAKS = "[]";

    static CanonicalResult of(ReconciledFigures figures, List<Break> breaks) {
        var text = JSON.writeValueAsString(figures);
        var digest = digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(
                (breaks.isEmpty() ? NO_BREAKS : JSON.writeValueAsString(breaks)).getBytes(StandardCharsets.UTF_8));
        return new CanonicalResult(text, digest.digest());
    }

    static ReconciledFigures figuresIn(String text) {
        return JSON.readValue(text, ReconciledFigures.class);
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
