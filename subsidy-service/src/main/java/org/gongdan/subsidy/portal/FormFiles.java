package org.gongdan.subsidy.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.EvidenceStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Stores the files that come with a form at once, so that a form which is refused need not be given them again. */
@Component
class FormFiles {

    private static final String SHA_256 = "[0-9a-f]{64}";

    private final EvidenceStore evidence;

    FormFiles(EvidenceStore evidence) {
        this.evidence = evidence;
    }

    /** @return its SHA-256 */
    String keep(MultipartFile file, Caller caller) {
        var name = file.getOriginalFilename();
        try {
            return evidence.keep(name == null ? "" : name, file.getBytes(), caller)
                    .sha256();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Files that were stored before, and the one that comes now.
     *
     * @param before as the form says; what can be no name of a file is left out
     */
    List<String> with(@Nullable List<String> before, @Nullable MultipartFile file, Caller caller) {
        var known = before == null ? Stream.<String>empty() : known(before).stream();
        var added = file == null || file.isEmpty() ? Stream.<String>empty() : Stream.of(keep(file, caller));
        return Stream.concat(known, added).distinct().toList();
    }

    static List<String> known(List<String> named) {
        return named.stream().filter(sha -> sha.matches(SHA_256)).distinct().toList();
    }
}
