package org.gongdan.subsidy.pack.seal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.gongdan.config.file.Sha256;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names every other file of a pack, and what the pack is about.
 *
 * @param format {@link #FORMAT}
 * @param scope what was asked for
 * @param investments that the pack is about
 * @param position the event of the store before which the events of the pack lie
 * @param checkpoint what the log says of itself, against which the events are proved
 * @param streams that are in the pack from their first event to the last before the position
 * @param absent what belongs here and was not to be had
 * @param files in the order in which they stand in the pack; all but the manifest and its seal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        String format,
        String pack,
        String requestedBy,
        Instant requestedAt,
        JsonNode scope,
        List<String> investments,
        long position,
        String checkpoint,
        List<WholeStream> streams,
        List<Absent> absent,
        List<Part> files) {

    public static final String FORMAT = "gongdan-pack/v1";
    public static final String PATH = "manifest.json";
    public static final String SEAL_PATH = "manifest.note";
    public static final String CHECKPOINT_PATH = "log/checkpoint";
    public static final String KEY_PATH = "log/key";
    public static final String WITNESSES_PATH = "log/witnesses";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public Manifest {
        investments = List.copyOf(investments);
        streams = List.copyOf(streams);
        absent = List.copyOf(absent);
        files = List.copyOf(files);
    }

    /** @param events how many it has, numbered from 0 without a gap */
    public record WholeStream(String stream, long events) {}

    /** @param what its hash or number */
    public record Absent(PartKind kind, String what, String because) {}

    /**
     * @param size in bytes
     * @param sha256 in lower-case hex
     * @param title how people call it, when its path does not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Part(
            String path,
            PartKind kind,
            long size,
            String sha256,
            @Nullable String title) {}

    /** The same content gives the same bytes. */
    public byte[] json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException when the bytes are no manifest of this format */
    public static Manifest parse(byte[] json) {
        try {
            var manifest = JSON.readValue(json, Manifest.class);
            if (!FORMAT.equals(manifest.format())) {
                throw new IllegalArgumentException("not a manifest of " + FORMAT);
            }
            return manifest;
        } catch (JacksonException | NullPointerException malformed) {
            throw new IllegalArgumentException("not a manifest of " + FORMAT, malformed);
        }
    }

    /**
     * What is signed so that nobody can write another manifest. Its first line is never the origin of a log, so that no
     * one can take it for a checkpoint.
     *
     * @param origin the name of the log whose key signs
     */
    public static String sealed(String origin, byte[] manifest) {
        return origin + "/pack/v1\n"
                + Base64.getEncoder().encodeToString(Sha256.digest().digest(manifest)) + "\n";
    }
}
