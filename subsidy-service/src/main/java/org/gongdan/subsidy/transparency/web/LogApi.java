package org.gongdan.subsidy.transparency.web;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.TransparencyRefusal;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.SignedNote;
import org.gongdan.subsidy.transparency.tree.TreeHash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Checkpoints, tiles and proofs for auditors and their programs, and for witnesses. */
@RestController
@RequestMapping("/api/log")
class LogApi {

    private static final int MOST_CHECKPOINTS = 1_000;

    private final EventLog log;
    private final NoteSigner signer;

    LogApi(EventLog log, NoteSigner signer) {
        this.log = log;
        this.signer = signer;
    }

    /** @param root in base64, as in the note */
    record CheckpointView(long size, String root, Instant signedAt, String note) {

        static CheckpointView of(EventLog.Signed signed) {
            return new CheckpointView(
                    signed.checkpoint().size(),
                    signed.checkpoint().root().base64(),
                    signed.signedAt(),
                    signed.note().encoded());
        }
    }

    /**
     * Hashes in hex, content in base64.
     *
     * @param leafContent what is hashed to the leaf, from the store as it is now
     * @param isUnchanged whether its hash is the leaf that was logged
     */
    record InclusionView(
            long position,
            long leafIndex,
            String leafHash,
            String leafContent,
            boolean isUnchanged,
            long treeSize,
            String rootHash,
            List<String> hashes) {

        static InclusionView of(EventLog.Inclusion proof) {
            return new InclusionView(
                    proof.leaf().position(),
                    proof.leaf().index(),
                    proof.leaf().hash().hex(),
                    Base64.getEncoder().encodeToString(proof.event().leaf()),
                    proof.event().hash().equals(proof.leaf().hash()),
                    proof.size(),
                    proof.root().hex(),
                    proof.path().stream().map(TreeHash::hex).toList());
        }
    }

    record ConsistencyView(long from, long to, List<String> hashes) {}

    /** The key that checkpoints are signed with, as {@code name+hash+key}. */
    @GetMapping(value = "/key", produces = MediaType.TEXT_PLAIN_VALUE)
    String key(Caller caller) {
        mayRead(caller);
        return signer.key().text() + "\n";
    }

    /** The newest signed state as a signed note. */
    @GetMapping(value = "/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    String checkpoint(Caller caller) {
        mayRead(caller);
        return log.latest()
                .orElseThrow(() -> new CommandRefused(TransparencyRefusal.NO_CHECKPOINT))
                .note()
                .encoded();
    }

    @GetMapping("/checkpoints")
    List<CheckpointView> checkpoints(@RequestParam(defaultValue = "20") int size, Caller caller) {
        mayRead(caller);
        return log.checkpoints(Math.clamp(size, 1, MOST_CHECKPOINTS)).stream()
                .map(CheckpointView::of)
                .toList();
    }

    /** Up to 256 hashes of 32 bytes, one after the other; fewer in the last tile of a level. */
    @GetMapping(value = "/tiles/{level}/{number}", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    byte[] tile(@PathVariable int level, @PathVariable long number, Caller caller) {
        mayRead(caller);
        return log.tile(level, number)
                .orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND))
                .bytes();
    }

    /** @param size of the log; that of the newest checkpoint when absent */
    @GetMapping("/inclusion")
    InclusionView inclusion(
            @RequestParam long position, @RequestParam(required = false) @Nullable Long size, Caller caller) {
        mayRead(caller);
        return InclusionView.of(log.inclusion(position, size));
    }

    @GetMapping("/consistency")
    ConsistencyView consistency(@RequestParam long from, @RequestParam long to, Caller caller) {
        mayRead(caller);
        return new ConsistencyView(
                from, to, log.consistency(from, to).stream().map(TreeHash::hex).toList());
    }

    /** Takes a checkpoint with the signature of a witness under it. */
    @PostMapping(value = "/cosignatures", consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cosign(@RequestBody String note, Caller caller) {
        mayRead(caller);
        try {
            log.cosign(SignedNote.parse(note));
        } catch (IllegalArgumentException malformed) {
            throw CommandRefused.at("note", TransparencyRefusal.COSIGNATURE_INVALID);
        }
    }

    static void mayRead(Caller caller) {
        if (!caller.has(Role.AUDITOR) && !caller.has(Role.OPERATOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "log");
        }
    }
}
