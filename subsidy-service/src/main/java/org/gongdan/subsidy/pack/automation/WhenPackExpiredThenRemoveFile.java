package org.gongdan.subsidy.pack.automation;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.gongdan.subsidy.pack.PackEvent.PackExpired;
import org.gongdan.subsidy.pack.archive.PackFiles;
import org.springframework.stereotype.Component;

/**
 * Removes the file of a pack whose time is over. No other pack can have the same bytes, because each manifest names its own
 * pack. Done twice, the second finds nothing.
 */
@Component
@ProcessingGroup("pack-removal")
@DisallowReplay
class WhenPackExpiredThenRemoveFile {

    private final PackFiles files;

    WhenPackExpiredThenRemoveFile(PackFiles files) {
        this.files = files;
    }

    @EventHandler
    void on(PackExpired event) {
        files.remove(event.sha256());
    }
}
