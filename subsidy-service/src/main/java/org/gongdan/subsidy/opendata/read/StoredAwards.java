package org.gongdan.subsidy.opendata.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Consumer;
import org.gongdan.subsidy.opendata.OpenAwards;
import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads awards, some at a time. */
@Component
class StoredAwards implements OpenAwards {

    private static final int FETCHED = 1_000;

    private static final String ROWS = """
            select a.*, r.name, r.region, greatest(a.modified_at, r.modified_at) as changed_at
              from open_award a left join open_recipient r using (uscc)""";

    private final JdbcClient jdbc;
    private final JdbcTemplate fetching;
    private final TransactionTemplate reading;
    private final GrantRows rows;
    private final GrantPackage packages;
    private final OpenDataSettings settings;

    StoredAwards(
            JdbcTemplate template,
            PlatformTransactionManager transactions,
            GrantRows rows,
            GrantPackage packages,
            OpenDataSettings settings) {
        this.jdbc = JdbcClient.create(template);
        // of its own: how much is fetched at once is a setting of the whole template
        this.fetching = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.fetching.setFetchSize(FETCHED);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.rows = rows;
        this.packages = packages;
        this.settings = settings;
    }

    @Override
    public Dataset dataset() {
        return jdbc.sql("""
                        select count(*) as grants,
                               max(greatest(a.modified_at, r.modified_at)) as modified
                          from open_award a left join open_recipient r using (uscc)""")
                .query((row, _) -> {
                    var modified = row.getObject("modified", OffsetDateTime.class);
                    var grants = row.getLong("grants");
                    return new Dataset(
                            settings.title(),
                            settings.publisher(),
                            settings.license(),
                            grants,
                            modified == null ? null : modified.toInstant(),
                            grants + "-" + (modified == null ? "" : modified.toInstant()) + "-"
                                    + HexFormat.of().toHexDigits(settings.hashCode()));
                })
                .single();
    }

    @Override
    public PageOf<Grant> list(PageRequest page) {
        var total =
                jdbc.sql("select count(*) from open_award").query(Long.class).single();
        var grants = jdbc.sql(ROWS + " order by awarded_on desc, investment_id, funder limit :limit offset :offset")
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> rows.grant(row))
                .list();
        return new PageOf<>(grants, page.page(), page.size(), total);
    }

    @Override
    public void writeJson(OutputStream out) throws IOException {
        inOneView(() -> packages.writeJson(dataset(), this::forEach, out));
    }

    @Override
    public void writeSpreadsheet(OutputStream out) throws IOException {
        inOneView(() -> GrantSheet.write(this::forEach, packages.facts(dataset()), out));
    }

    /** The package says how many there are and from when, which has to be true of the rows that follow. */
    private void inOneView(Writing writing) throws IOException {
        try {
            reading.executeWithoutResult(_ -> {
                try {
                    writing.write();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    private interface Writing {
        void write() throws IOException;
    }

    private void forEach(Consumer<Grant> taker) {
        fetching.query(ROWS + " order by awarded_on, investment_id, funder", (RowCallbackHandler)
                row -> taker.accept(rows.grant(row)));
    }
}
