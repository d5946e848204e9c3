package org.gongdan.subsidy.application;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long an offer stays open. */
@Component
record OfferTerms(
        @Value("${gongdan.application.offer-days:30}") int days) {

    OfferTerms {
        if (days < 1) {
            throw new IllegalArgumentException("an offer stays open for at least one day, not " + days);
        }
    }

    /** The last day on which an offer made today can be accepted. */
    LocalDate lastDay(LocalDate today) {
        return today.plusDays(days);
    }
}
