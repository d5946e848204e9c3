package org.gongdan.subsidy.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.gongdan.config.file.Sha256;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A result as the one text that stands for it everywhere: JSON with the keys of each object in alphabetical order,
 * numbers without exponent, breaks in the order of their types. Locale, time zone and chunks leave no trace in it, nor
 * does when or by which run it was recorded.
 */
final class CanonicalResult {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final byte[] NO_BREAKS = "[]".getBytes(StandardCharsets.UTF_8);

    private CanonicalResult() {}

    /** In hex, of the JSON of the figures, a line feed, and the JSON of the breaks. */
    static String sha256(ReconciledFigures figures, List<Break> breaks) {
        var digest = Sha256.digest();
        digest.update(JSON.writeValueAsBytes(figures));
        digest.update((byte) '\n');
        digest.update(breaks.isEmpty() ? NO_BREAKS : JSON.writeValueAsBytes(breaks));
        return HexFormat.of().formatHex(digest.digest());
    }
}
