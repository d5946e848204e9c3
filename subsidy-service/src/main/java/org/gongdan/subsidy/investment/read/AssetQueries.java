package org.gongdan.subsidy.investment.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.investment.Asset;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.RecordedAssets;
import org.gongdan.subsidy.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Reads recorded assets: one statement, however many. */
@Component
class AssetQueries implements RecordedAssets {

    private final JdbcClient jdbc;
    private final Json json;

    AssetQueries(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<InvestmentId, Recorded> of(Collection<InvestmentId> investments) {
        var ids = investments.stream().map(InvestmentId::value).toArray();
        var assets = new HashMap<InvestmentId, Recorded>();
        jdbc.sql("select id, asset, eligible_cost_fen from investment where id = any(:ids) and asset is not null")
                .param("ids", new SqlArrayValue("text", ids))
                .query(row -> {
                    assets.put(
                            new InvestmentId(row.getString("id")),
                            new Recorded(
                                    json.read(row.getString("asset"), Asset.class),
                                    Money.ofFen(row.getLong("eligible_cost_fen"))));
                });
        return assets;
    }
}
