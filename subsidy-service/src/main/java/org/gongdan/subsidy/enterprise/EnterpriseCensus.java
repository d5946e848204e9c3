package org.gongdan.subsidy.enterprise;

import java.util.Collection;
import java.util.Map;

/** Where registered enterprises are and what they do, for many at once. */
public interface EnterpriseCensus {

    /** @return nothing for an enterprise that the registry does not know */
    Map<String, Place> of(Collection<String> usccs);

    /** How many are registered in each city and industry. */
    Map<Place, Long> registered();

    /** A city and an industry. */
    record Place(String region, String industry) {}
}
