package org.gongdan.subsidy.application.whatif;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What runs would change, the greatest loss first; kept and forgotten with the run. */
@Component
class ChangeTable {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param progress told after each part, so that a long list does not look like a dead process */
    void store(String run, List<Change> changes, Runnable progress) {
        for (int from = 0; from < changes.size(); from += AT_ONCE) {
            store(run, from, changes.subList(from, Math.min(from + AT_ONCE, changes.size())));
            progress.run();
        }
    }

    private void store(String run, int from, List<Change> changes) {
        jdbc.sql("""
                insert into what_if_change (run_id, position, kinds, change)
                select :run, position, string_to_array(kinds, ','), cast(change as jsonb)
                from unnest(cast(:positions as integer[]), cast(:kinds as text[]), cast(:changes as text[]))
                    as line (position, kinds, change)""")
                .param("run", run)
                .param(
                        "positions",
                        IntStream.range(from, from + changes.size()).boxed().toArray(Integer[]::new))
                .param("kinds", changes.stream().map(ChangeTable::kinds).toArray(String[]::new))
                .param("changes", changes.stream().map(json::writeValueAsString).toArray(String[]::new))
                .update();
    }

    /** Those who gain are read from the other end, the greatest gain first. */
    PageOf<Change> page(String run, ChangeKind kind, PageRequest page) {
        var total = jdbc.sql("select count(*) from what_if_change where run_id = :run and :kind = any (kinds)")
                .param("run", run)
                .param("kind", kind.name())
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                select change from what_if_change where run_id = :run and :kind = any (kinds)
                order by position""" + (kind == ChangeKind.WINNER ? " desc" : "") + " limit :size offset :offset")
                .param("run", run)
                .param("kind", kind.name())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> json.readValue(row.getString("change"), Change.class))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    /** With a cursor: no more than a few hundred are in memory. */
    @Transactional(readOnly = true)
    public void forEach(String run, Consumer<Change> reader) {
        try (Stream<Change> all = jdbc
                .sql("select change from what_if_change where run_id = :run order by position")
                .withFetchSize(500)
                .param("run", run)
                .query((row, _) -> json.readValue(row.getString("change"), Change.class))
                .stream()) {
            all.forEach(reader);
        }
    }

    private static String kinds(Change change) {
        return String.join(
                ",",
                Stream.of(ChangeKind.values())
                        .filter(change::is)
                        .map(ChangeKind::name)
                        .toList());
    }
}
