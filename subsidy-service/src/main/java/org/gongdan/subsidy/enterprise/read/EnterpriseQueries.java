package org.gongdan.subsidy.enterprise.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds enterprises, for people and for other features. */
@Component
public class EnterpriseQueries implements Enterprises {

    private static final String STATUS = """
            case when suspended_for is not null then 'SUSPENDED' when verified then 'VERIFIED' else 'UNVERIFIED' end""";

    private static final String FILTER = """
             where (cast(:own as text) is null or uscc = :own)
               and (cast(:q as text) is null or position(lower(:q) in lower(name)) > 0
                    or position(lower(:q) in lower(coalesce(name_en, ''))) > 0 or starts_with(uscc, upper(:q)))
               and (cast(:region as text) is null or region = :region)
               and (cast(:status as text) is null or :status =
            """ + STATUS + ")";

    private final JdbcClient jdbc;

    EnterpriseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is looked for; null leaves it open. */
    public record Filter(
            @Nullable String q,
            @Nullable String status,
            @Nullable String region) {}

    /** Those the caller may see: all for the secretariat and auditors, its own for people of an enterprise. */
    public PageOf<EnterpriseRow> list(Caller caller, Filter filter, PageRequest page) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("own", ownOnly(caller));
        parameters.put("q", filter.q());
        parameters.put("status", filter.status());
        parameters.put("region", filter.region());
        var total = jdbc.sql("select count(*) from enterprise" + FILTER)
                .params(parameters)
                .query(Long.class)
                .single();
        var rows = jdbc.sql("select *, " + STATUS + " as status from enterprise" + FILTER
                        + " order by registered_at desc, uscc limit :limit offset :offset")
                .params(parameters)
                .param("limit", page.size())
                .param("offset", page.offset())
                .query((row, _) -> row(row))
                .list();
        return new PageOf<>(rows, page.page(), page.size(), total);
    }

    public Optional<EnterpriseRow> row(String uscc) {
        return jdbc.sql("select *, " + STATUS + " as status from enterprise where uscc = :uscc")
                .param("uscc", uscc)
                .query((row, _) -> row(row))
                .optional();
    }

    @Override
    public Optional<Profile> find(String uscc) {
        return row(uscc).flatMap(EnterpriseQueries::profile);
    }

    /** Size follows registration in the same transaction; until both are here, the enterprise is not known yet. */
    private static Optional<Profile> profile(EnterpriseRow row) {
        return Optional.ofNullable(row.sizeClass())
                .map(size -> new Profile(
                        row.uscc(),
                        row.name(),
                        row.nameEn(),
                        row.industry(),
                        row.region(),
                        row.foundedOn(),
                        size,
                        row.maturity(),
                        row.groupId(),
                        row.verified(),
                        row.suspendedFor() != null));
    }

    private static @Nullable String ownOnly(Caller caller) {
        if (caller.seesEveryEnterprise()) {
            return null;
        }
        return caller.organisation() == null ? "" : caller.organisation();
    }

    private static EnterpriseRow row(ResultSet row) throws SQLException {
        var sizeClass = row.getString("size_class");
        return new EnterpriseRow(
                row.getString("uscc"),
                row.getString("name"),
                row.getString("name_en"),
                row.getString("industry"),
                row.getString("region"),
                row.getObject("founded_on", LocalDate.class),
                row.getObject("staff", Integer.class),
                money(row, "revenue_fen"),
                money(row, "assets_fen"),
                sizeClass == null ? null : SizeClass.valueOf(sizeClass),
                row.getString("size_standard"),
                row.getString("maturity"),
                row.getObject("maturity_assessed_on", LocalDate.class),
                row.getString("maturity_basis"),
                row.getString("group_id"),
                row.getString("status"),
                row.getBoolean("verified"),
                row.getString("suspended_for"),
                row.getString("override_reason"),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }
}
