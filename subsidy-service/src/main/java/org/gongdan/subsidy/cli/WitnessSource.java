package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/** Where a witness gets checkpoints and proofs from, and where its signature goes. */
interface WitnessSource {

    /** The key that the log says it has. */
    String logKey() throws IOException;

    String checkpoint() throws IOException;

    /** The hashes that lead from one size to another; empty when there is no such proof. */
    Optional<List<TreeHash>> consistency(long from, long to) throws IOException;

    void handBack(SignedNote cosigned) throws IOException;

    /** A running service. */
    record OfService(ApiClient api) implements WitnessSource {

        @Override
        public String logKey() {
            return api.text("/api/log/key").strip();
        }

        @Override
        public String checkpoint() {
            return api.text("/api/log/checkpoint");
        }

        @Override
        public Optional<List<TreeHash>> consistency(long from, long to) {
            return Optional.of(api.get("/api/log/consistency?from=" + from + "&to=" + to)
                    .path("hashes")
                    .valueStream()
                    .map(hash -> TreeHash.of(HexFormat.of().parseHex(hash.asString())))
                    .toList());
        }

        @Override
        public void handBack(SignedNote cosigned) {
            api.postText("/api/log/cosignatures", cosigned.encoded());
        }
    }

    /**
     * Files that somebody brought.
     *
     * @param file a checkpoint, or a pack that has one
     * @param proof hashes in base64, a line each; null when there is none
     * @param out where the co-signed checkpoint goes; beside the file when null
     */
    record OfFiles(
            Path file, @Nullable Path proof, @Nullable Path out) implements WitnessSource {

        @Override
        public String logKey() {
            return "?";
        }

        @Override
        public String checkpoint() throws IOException {
            if (!file.toString().endsWith(".zip")) {
                return Files.readString(file);
            }
            try (var zip = new ZipFile(file.toFile())) {
                var entry = zip.getEntry("log/checkpoint");
                if (entry == null) {
                    throw new IOException("no log/checkpoint");
                }
                try (var in = zip.getInputStream(entry)) {
                    return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
                }
            }
        }

        @Override
        public Optional<List<TreeHash>> consistency(long from, long to) throws IOException {
            return proof == null
                    ? Optional.empty()
                    : Optional.of(Files.readAllLines(proof).stream()
                            .filter(line -> !line.isBlank())
                            .map(line -> TreeHash.of(Base64.getDecoder().decode(line.strip())))
                            .toList());
        }

        @Override
        public void handBack(SignedNote cosigned) throws IOException {
            Files.writeString(
                    out == null ? file.resolveSibling(file.getFileName() + ".cosigned") : out, cosigned.encoded());
        }
    }
}
