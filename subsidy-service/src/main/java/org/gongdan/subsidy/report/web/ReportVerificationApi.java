package org.gongdan.subsidy.report.web;

import java.util.Locale;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.report.ReportId;
import org.gongdan.subsidy.report.ReportVerification;
import org.gongdan.subsidy.report.ReportVerification.Verified;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says of a report, known by its number or the hash of its file, whether it is ours and what is recorded of it. */
@RestController
@RequestMapping("/api/reports/verification")
class ReportVerificationApi {

    private final ReportVerification verification;

    ReportVerificationApi(ReportVerification verification) {
        this.verification = verification;
    }

    /** Exactly one of the two; what is not known is answered as not found. */
    @GetMapping
    Verified verify(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String sha256,
            Caller caller) {
        var found = id != null
                ? verification.byId(PathId.of(id, ReportId::new), caller)
                : verification.bySha256(sha256 == null ? "" : sha256.strip().toLowerCase(Locale.ROOT), caller);
        return found.orElseThrow(() -> new CommandRefused(SharedRefusal.NOT_FOUND));
    }
}
