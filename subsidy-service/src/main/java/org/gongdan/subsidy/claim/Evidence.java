package org.gongdan.subsidy.claim;

import java.time.Instant;

/**
 * A file that proves something, named by its content.
 *
 * @param sha256 of the content, in lower-case hex
 * @param uscc the enterprise it belongs to
 * @param size in bytes
 */
public record Evidence(
        String sha256,
        String uscc,
        String fileName,
        String mediaType,
        long size,
        String uploadedBy,
        Instant uploadedAt) {}
