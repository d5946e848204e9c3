package org.gongdan.subsidy.pack;

import java.nio.file.Path;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;

/** Hands out the bytes of packs: checked against the recorded hash first, and recorded as downloaded. */
public interface PackDownloads {

    /** @throws CommandRefused when the caller is no auditor, or the pack is absent, not ready, or altered on the disk */
    Download download(PackId pack, Caller caller);

    /** A checked file and how to offer it. */
    record Download(Path file, String fileName, long size, String sha256) {}
}
