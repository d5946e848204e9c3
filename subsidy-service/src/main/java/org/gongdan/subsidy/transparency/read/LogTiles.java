package org.gongdan.subsidy.transparency.read;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.transparency.tree.GrowingTree;
import org.gongdan.subsidy.transparency.tree.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tiles in their table. */
@Component
class LogTiles implements GrowingTree.Tiles {

    private static final String SAVE = """
            insert into log_tile (level, number, hashes, positions) values (?, ?, ?, ?)
            on conflict (level, number) do update set hashes = excluded.hashes, positions = excluded.positions""";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LogTiles(JdbcTemplate database) {
        this.jdbc = JdbcClient.create(database);
        this.batches = database;
    }

    /** A tile of leaves and where their events are, in the same order. */
    record Leaves(Tile tile, List<Long> positions) {

        long lastPosition() {
            return positions.getLast();
        }

        long size() {
            return tile.number() * Tile.WIDTH + positions.size();
        }
    }

    @Override
    public @Nullable Tile find(int level, long number) {
        return jdbc.sql("select hashes from log_tile where level = :level and number = :number")
                .param("level", level)
                .param("number", number)
                .query((row, _) -> Tile.of(level, number, row.getBytes(1)))
                .optional()
                .orElse(null);
    }

    Optional<Leaves> last() {
        return leaves("where level = 0 order by number desc limit 1", 0);
    }

    Optional<Leaves> leaves(long number) {
        return leaves("where level = 0 and number = :at", number);
    }

    /** The tile whose positions begin at or before this one, and whose successor's begin after it. */
    Optional<Leaves> around(long position) {
        return leaves("where level = 0 and positions[1] <= :at order by positions[1] desc limit 1", position);
    }

    /**
     * All in one round trip.
     *
     * @param positions of the leaves, by the number of their tile
     */
    void save(Collection<Tile> grown, Map<Long, List<Long>> positions) {
        batches.batchUpdate(SAVE, grown, grown.size(), (statement, tile) -> {
            var places = tile.level() == 0 ? positions.get(tile.number()) : null;
            statement.setInt(1, tile.level());
            statement.setLong(2, tile.number());
            statement.setBytes(3, tile.bytes());
            statement.setArray(
                    4, places == null ? null : statement.getConnection().createArrayOf("bigint", places.toArray()));
        });
    }

    private Optional<Leaves> leaves(String which, long at) {
        return jdbc.sql("select number, hashes, positions from log_tile " + which)
                .param("at", at)
                .query(LogTiles::leaves)
                .optional();
    }

    private static Leaves leaves(ResultSet row, int number) throws SQLException {
        return new Leaves(Tile.of(0, row.getLong(1), row.getBytes(2)), longs(row.getArray(3)));
    }

    private static List<Long> longs(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }
}
