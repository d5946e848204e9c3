package org.gongdan.subsidy.pack.archive;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.pack.PackCommand.DownloadPack;
import org.gongdan.subsidy.pack.PackDownloads;
import org.gongdan.subsidy.pack.PackId;
import org.gongdan.subsidy.pack.PackRefusal;
import org.gongdan.subsidy.pack.PackRow.Status;
import org.gongdan.subsidy.pack.Packs;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.springframework.stereotype.Component;

/** Checks, records, and only then hands out. */
@Component
class CheckedPackDownloads implements PackDownloads {

    private final Packs packs;
    private final PackFiles files;
    private final Commands commands;

    CheckedPackDownloads(Packs packs, PackFiles files, Commands commands) {
        this.packs = packs;
        this.files = files;
        this.commands = commands;
    }

    @Override
    public Download download(PackId pack, Caller caller) {
        var row = packs.find(pack, caller).orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
        if (row.status() == Status.EXPIRED) {
            throw new CommandRefused(PackRefusal.PACK_EXPIRED);
        }
        var sha256 = row.sha256();
        var size = row.size();
        if (sha256 == null || size == null) {
            throw new CommandRefused(
                    row.status() == Status.FAILED ? PackRefusal.PACK_NOT_ASSEMBLED : PackRefusal.PACK_NOT_READY);
        }
        var file = files.intact(sha256).orElseThrow(() -> new CommandRefused(PackRefusal.PACK_ALTERED, sha256));
        commands.send(new DownloadPack(pack, sha256), caller);
        return new Download(file, row.fileName(), size, sha256);
    }
}
