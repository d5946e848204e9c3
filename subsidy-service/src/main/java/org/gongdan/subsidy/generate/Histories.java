package org.gongdan.subsidy.generate;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.gongdan.config.axon.BulkAppend;

/** Fills an empty event store for a benchmark, as the command {@code generate} does. */
public final class Histories {

    private Histories() {}

    /**
     * @param connection to a database with its tables and without events
     * @param config the folder with the shipped rules and scenarios
     * @return how many events were written
     * @throws IllegalStateException when the store is in use or not empty
     */
    public static long fill(Connection connection, Path config, int investments, long seed) throws SQLException {
        var plan = new Plan(investments, seed, YearMonth.of(2024, 1));
        try (var store = BulkAppend.begin(connection)) {
            if (!store.intoEmpty()) {
                throw new IllegalStateException("the event store is not empty");
            }
            new Generation(plan, Sources.rules(config, plan), Sources.scenarios(config), (_, _, _, _, _) -> {})
                    .run(store::write, Set.of(), (_, _) -> {});
            return store.finish(List.of());
        } catch (BulkAppend.NotAlone busy) {
            throw new IllegalStateException(busy);
        }
    }
}
