package org.gongdan.subsidy.application;

import java.time.LocalDate;
import java.util.List;

/** Offers that wait for their answer. */
public interface OpenOffers {

    /** Those whose last day is before that day, by ascending id; the service expires them by itself within a minute. */
    List<ApplicationId> overdueOn(LocalDate day, String lastId, int limit);

    /** How many there are of those. */
    long countOverdueOn(LocalDate day);

    /** Those of one enterprise, the most urgent first. */
    List<OpenOffer> of(String uscc);

    /** @param expiresOn the last day on which it can be accepted */
    record OpenOffer(ApplicationId applicationId, String uscc, String title, LocalDate expiresOn) {}
}
