package org.gongdan.subsidy.claim;

import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;

/** Keeps files of evidence by their content; the same content of two enterprises is one file with two owners. */
public interface EvidenceStore {

    /**
     * Stores a file for the enterprise of the caller; it is on the disk when this returns.
     *
     * @throws org.gongdan.subsidy.shared.CommandRefused when it is empty or of no allowed type
     */
    Evidence keep(String fileName, byte[] content, Caller caller);

    /** Whether the enterprise with this code has handed in this content. */
    boolean holds(String sha256, String uscc);

    /** What is known of this content, as far as the caller may see its owners. */
    List<Evidence> find(String sha256, Caller caller);

    /** The content, checked against its name, for those who may see an owner of it. */
    Optional<byte[]> read(String sha256, Caller caller);
}
