package org.gongdan.subsidy.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.gongdan.subsidy.shared.Texts;
import org.gongdan.subsidy.transparency.EventLog;
import org.gongdan.subsidy.transparency.LogComparisons;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.gongdan.subsidy.transparency.tree.ProofCheck;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log for auditors: how old its last signature is, who has seen it, whether an event is in it, whether it fits the store. */
@Controller
class ProofPages {

    private static final int CHECKPOINTS = 20;
    private static final int LOOKED_BACK = 200;

    private final EventLog log;
    private final LogComparisons comparisons;
    private final NoteSigner signer;
    private final Desk desk;
    private final Texts texts;
    private final Clock clock;

    ProofPages(EventLog log, LogComparisons comparisons, NoteSigner signer, Desk desk, Texts texts, Clock clock) {
        this.log = log;
        this.comparisons = comparisons;
        this.signer = signer;
        this.desk = desk;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * A witness and what it has seen.
     *
     * @param last the newest state it has co-signed; null when that is long ago or never
     */
    record Witness(NoteKey key, EventLog.@Nullable Signed last) {}

    @GetMapping("/proofs")
    String show(Model model, Caller caller, HttpServletRequest request, HttpServletResponse response) {
        requireReader(caller);
        var newest = log.checkpoints(LOOKED_BACK);
        var latest = newest.stream().findFirst().orElse(null);
        model.addAttribute("latest", latest);
        model.addAttribute(
                "age",
                latest == null
                        ? null
                        : Duration.between(latest.signedAt(), clock.instant()).toSeconds());
        model.addAttribute(
                "behind", latest == null ? 0 : log.size() - latest.checkpoint().size());
        model.addAttribute("key", signer.key().text());
        model.addAttribute("growth", newest.stream().limit(CHECKPOINTS).toList());
        model.addAttribute(
                "witnesses",
                log.witnesses().stream()
                        .map(key -> new Witness(key, lastOf(key, newest)))
                        .toList());
        model.addAttribute("run", comparisons.last().orElse(null));
        return Answer.show("portal/proofs", "comparison", request, response);
    }

    @GetMapping("/proofs/event")
    String verify(
            @RequestParam String position,
            Model model,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        requireReader(caller);
        model.addAttribute("position", position);
        if (!position.strip().matches("[1-9][0-9]{0,17}")) {
            model.addAttribute("refusal", texts.of("portal.proofs.position.invalid"));
            return Answer.show("portal/proof", "result", request, response);
        }
        try {
            var proof = log.inclusion(Long.parseLong(position.strip()), null);
            model.addAttribute("proof", proof);
            model.addAttribute(
                    "isUnchanged", proof.event().hash().equals(proof.leaf().hash()));
            model.addAttribute(
                    "holds",
                    ProofCheck.holds(
                            proof.leaf().hash(), proof.leaf().index(), proof.size(), proof.path(), proof.root()));
        } catch (CommandRefused refused) {
            model.addAttribute("refusal", texts.of(refused));
        }
        return Answer.show("portal/proof", "result", request, response);
    }

    @PostMapping("/proofs/comparison")
    String compare(Caller caller, HttpServletRequest request) {
        requireReader(caller);
        // one that is under way is as good as a new one
        var _ = desk.attempt(comparisons::start);
        return Answer.goTo("/proofs", request);
    }

    private static EventLog.@Nullable Signed lastOf(NoteKey key, List<EventLog.Signed> newest) {
        return newest.stream()
                .filter(signed -> key.signed(signed.note()))
                .findFirst()
                .orElse(null);
    }

    private static void requireReader(Caller caller) {
        if (!new Viewer(caller, null).seesProofs()) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "log");
        }
    }
}
