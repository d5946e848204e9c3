package org.gongdan.subsidy.portal;

import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.InvestmentList;
import org.gongdan.subsidy.payment.BatchRow;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentList;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PathId;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what a page is about; what belongs to somebody else is as absent as what never was. */
@Component
class Sight {

    private final Applications applications;
    private final InvestmentList investments;
    private final ClaimList claims;
    private final PaymentList payments;

    Sight(Applications applications, InvestmentList investments, ClaimList claims, PaymentList payments) {
        this.applications = applications;
        this.investments = investments;
        this.claims = claims;
        this.payments = payments;
    }

    Applications.Details application(String id, Caller caller) {
        return applications
                .find(PathId.of(id, ApplicationId::new))
                .filter(found -> caller.sees(found.summary().uscc()))
                .orElseThrow(Sight::absent);
    }

    InvestmentList.Details investment(String id, Caller caller) {
        return investments
                .find(PathId.of(id, InvestmentId::new))
                .filter(found -> caller.sees(found.summary().uscc()))
                .orElseThrow(Sight::absent);
    }

    ClaimRow claim(String id, Caller caller) {
        return claims.find(PathId.of(id, ClaimId::new), caller).orElseThrow(Sight::absent);
    }

    BatchRow batch(String id, Caller caller) {
        return payments.find(PathId.of(id, PaymentBatchId::new), caller).orElseThrow(Sight::absent);
    }

    /** The only enterprise whose data the caller sees; null for all of them. */
    static @Nullable String narrowed(Caller caller) {
        if (caller.seesEveryEnterprise()) {
            return null;
        }
        var organisation = caller.organisation();
        return organisation == null ? "" : organisation;
    }

    static CommandRefused absent() {
        return new CommandRefused(SharedRefusal.NOT_FOUND);
    }
}
