package org.gongdan.subsidy.enterprise.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.enterprise.EnterpriseCensus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the registry. */
@Component
class EnterpriseCensusQueries implements EnterpriseCensus {

    private final JdbcClient jdbc;

    EnterpriseCensusQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, Place> of(Collection<String> usccs) {
        var places = new HashMap<String, Place>();
        if (!usccs.isEmpty()) {
            jdbc.sql("select uscc, region, industry from enterprise where uscc in (:usccs)")
                    .param("usccs", usccs)
                    .query(row -> {
                        places.put(
                                row.getString("uscc"), new Place(row.getString("region"), row.getString("industry")));
                    });
        }
        return places;
    }

    @Override
    public Map<Place, Long> registered() {
        var counts = new HashMap<Place, Long>();
        jdbc.sql("select region, industry, count(*) as enterprises from enterprise group by region, industry")
                .query(row -> {
                    counts.put(
                            new Place(row.getString("region"), row.getString("industry")), row.getLong("enterprises"));
                });
        return counts;
    }
}
