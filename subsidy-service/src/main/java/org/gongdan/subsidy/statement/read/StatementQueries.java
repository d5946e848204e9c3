package org.gongdan.subsidy.statement.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.statement.StatementChange;
import org.gongdan.subsidy.statement.StatementFigures;
import org.gongdan.subsidy.statement.StatementId;
import org.gongdan.subsidy.statement.Statements;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of statements. */
@Component
class StatementQueries implements Statements {

    private static final TypeReference<List<StatementChange>> CHANGES = new TypeReference<>() {};

    private static final String MATCHING = """
             where superseded_by is null
               and (cast(:year as integer) is null or year = :year)
               and (cast(:uscc as varchar) is null or uscc = :uscc)
               and (not :corrected or issue > 1)
               and (cast(:q as varchar) is null or name ilike :q or number ilike :q)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StatementQueries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public PageOf<Summary> list(Filter filter, PageRequest page) {
        var total = matching("select count(*) from statement" + MATCHING, filter)
                .query(Long.class)
                .single();
        var items = matching(
                        "select id, issue, number, uscc, name, year, sha256, issued_at from statement" + MATCHING
                                + " order by year desc, name, id limit :size offset :offset",
                        filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, _) -> new Summary(
                        new StatementId(row.getString("id")),
                        row.getInt("issue"),
                        row.getString("number"),
                        row.getString("uscc"),
                        row.getString("name"),
                        row.getInt("year"),
                        row.getString("sha256"),
                        row.getTimestamp("issued_at").toInstant()))
                .list();
        return new PageOf<>(items, page.page(), page.size(), total);
    }

    @Override
    public Optional<Issue> find(StatementId statement) {
        return issues(statement).stream().findFirst();
    }

    @Override
    public List<Issue> issues(StatementId statement) {
        return jdbc.sql("select * from statement where id = :id order by issue desc")
                .param("id", statement.value())
                .query((row, _) -> issue(row))
                .list();
    }

    @Override
    public List<Integer> years() {
        return jdbc.sql("select distinct year from statement order by year desc")
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    private JdbcClient.StatementSpec matching(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("year", filter.year())
                .param("uscc", filter.uscc())
                .param("corrected", filter.corrected())
                .param("q", pattern(filter.q()));
    }

    /** What somebody types is looked for as it stands; their % and _ are no wildcards. */
    private static @Nullable String pattern(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private Issue issue(ResultSet row) throws SQLException {
        return new Issue(
                new StatementId(row.getString("id")),
                row.getInt("issue"),
                row.getString("number"),
                json.readValue(row.getString("figures"), StatementFigures.class),
                row.getString("sha256"),
                row.getLong("position"),
                row.getString("supersedes"),
                json.readValue(row.getString("changes"), CHANGES),
                row.getString("superseded_by"),
                row.getTimestamp("issued_at").toInstant());
    }
}
