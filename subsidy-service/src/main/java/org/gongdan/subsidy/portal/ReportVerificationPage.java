package org.gongdan.subsidy.portal;

import java.util.Locale;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportVerification;
import org.gongdan.subsidy.report.ReportVerification.Verified;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the code on a report leads: what is recorded of it, for anybody who is signed in. */
@Controller
class ReportVerificationPage {

    private final ReportVerification verification;

    ReportVerificationPage(ReportVerification verification) {
        this.verification = verification;
    }

    @GetMapping("/reports/verification")
    String show(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String sha256,
            Model model,
            Caller caller) {
        var wantedId = blankToNull(id);
        var wantedHash = blankToNull(sha256);
        var hash =
                wantedHash == null ? null : wantedHash.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        model.addAttribute("asked", wantedId != null || hash != null);
        model.addAttribute("hash", hash);
        model.addAttribute("id", wantedId);
        var found = found(wantedId, hash, caller).orElse(null);
        model.addAttribute("found", found);
        model.addAttribute(
                "differs", found != null && hash != null && !found.sha256().equals(hash));
        return "portal/report-verification";
    }

    /** A file is known by its bytes; the number alone only tells what was recorded. */
    private Optional<Verified> found(@Nullable String id, @Nullable String hash, Caller caller) {
        if (id != null) {
            return numbered(id).flatMap(report -> verification.byId(report, caller));
        }
        return hash == null ? Optional.empty() : verification.bySha256(hash, caller);
    }

    private static Optional<ReportId> numbered(String id) {
        try {
            return Optional.of(new ReportId(id));
        } catch (IllegalArgumentException noNumber) {
            return Optional.empty();
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
