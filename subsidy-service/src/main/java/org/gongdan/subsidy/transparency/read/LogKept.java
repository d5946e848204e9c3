package org.gongdan.subsidy.transparency.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.shared.Kept;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.read.LogConfiguration.Witnesses;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key of the log, its newest signature and those of its witnesses. */
@Component
class LogKept implements Kept {

    private final Checkpoints checkpoints;
    private final LogGrowth growth;
    private final NoteSigner signer;
    private final Witnesses witnesses;
    private final Clock clock;
    private final Path file;
    private final Duration unsigned;
    private final Duration silence;

    /**
     * @param unsigned how long the log may have grown without a signature; the promise is a minute
     * @param silence how long a witness may say nothing
     */
    LogKept(
            Checkpoints checkpoints,
            LogGrowth growth,
            NoteSigner signer,
            Witnesses witnesses,
            Clock clock,
            @Value("${gongdan.log.key-file:${gongdan.data:.data}/secrets/log-key}") Path file,
            @Value("${gongdan.log.unsigned-for:PT5M}") Duration unsigned,
            @Value("${gongdan.log.witness-silent-for:PT48H}") Duration silence) {
        this.checkpoints = checkpoints;
        this.growth = growth;
        this.signer = signer;
        this.witnesses = witnesses;
        this.clock = clock;
        this.file = file;
        this.unsigned = unsigned;
        this.silence = silence;
    }

    @Override
    public List<Concern> concerns() {
        var concerns = new ArrayList<Concern>();
        if (!Files.exists(file)) {
            concerns.add(Concern.of("log-key-missing", file));
        } else if (!LogKeys.holds(file, signer.key())) {
            concerns.add(Concern.of("log-key-another", file));
        }
        checkpoints.latest().ifPresent(latest -> {
            if (latest.checkpoint().size() < growth.size() && isOlder(latest.signedAt(), unsigned)) {
                concerns.add(Concern.of("log-unsigned", latest.signedAt()));
            }
        });
        witnesses.keys().forEach(witness -> addSilent(witness, concerns));
        return concerns;
    }

    private void addSilent(NoteKey witness, List<Concern> concerns) {
        var seen = checkpoints.lastSeenBy(witness.name());
        if (seen.isPresent() && isOlder(seen.get(), silence)) {
            concerns.add(Concern.of("witness-silent", witness.name(), seen.get(), silence.toHours()));
        } else if (seen.isEmpty()
                && checkpoints.first().filter(first -> isOlder(first, silence)).isPresent()) {
            concerns.add(Concern.of("witness-never", witness.name()));
        }
    }

    private boolean isOlder(Instant moment, Duration than) {
        return moment.plus(than).isBefore(clock.instant());
    }
}
