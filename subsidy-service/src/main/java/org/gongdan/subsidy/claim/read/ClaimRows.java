package org.gongdan.subsidy.claim.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimLine;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.ClaimRow.Decision;
import org.gongdan.subsidy.claim.ClaimRow.Due;
import org.gongdan.subsidy.claim.ClaimRow.Line;
import org.gongdan.subsidy.claim.ClaimRow.Progress;
import org.gongdan.subsidy.claim.ClaimRow.Retained;
import org.gongdan.subsidy.claim.ClaimRow.Standing;
import org.gongdan.subsidy.claim.ClaimRow.Status;
import org.gongdan.subsidy.claim.DeductionReason;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts claims together from their rows: four statements, however many claims. */
@Component
class ClaimRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ClaimRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order of the ids; one that is absent is left out. */
    List<ClaimRow> of(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var lines = linesOf(ids);
        var instalments = instalmentsOf(ids);
        var retentions = retentionsOf(ids);
        var found = new HashMap<String, ClaimRow>();
        jdbc.sql("select * from claim_row where claim_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> {
                    var id = row.getString("claim_id");
                    return claim(
                            row,
                            lines.getOrDefault(id, List.of()),
                            instalments.getOrDefault(id, List.of()),
                            retentions.getOrDefault(id, List.of()));
                })
                .list()
                .forEach(row -> found.put(row.claimId().value(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<String, List<Line>> linesOf(Collection<String> ids) {
        var byClaim = new HashMap<String, List<Line>>();
        jdbc.sql("select * from claim_line_row where claim_id in (:ids) order by claim_id, line")
                .param("ids", ids)
                .query(row -> {
                    byClaim.computeIfAbsent(row.getString("claim_id"), id -> new ArrayList<>())
                            .add(line(row));
                });
        return byClaim;
    }

    private Map<String, List<Due>> instalmentsOf(Collection<String> ids) {
        var byClaim = new HashMap<String, List<Due>>();
        jdbc.sql("select * from claim_instalment_row where claim_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    byClaim.computeIfAbsent(row.getString("claim_id"), id -> new ArrayList<>())
                            .add(due(row));
                });
        byClaim.values().forEach(dues -> dues.sort(Comparator.comparing(Due::party)));
        return byClaim;
    }

    private Map<String, List<Retained>> retentionsOf(Collection<String> ids) {
        var byClaim = new HashMap<String, List<Retained>>();
        jdbc.sql("select * from claim_retention_row where claim_id in (:ids)")
                .param("ids", ids)
                .query(row -> {
                    byClaim.computeIfAbsent(row.getString("claim_id"), id -> new ArrayList<>())
                            .add(new Retained(
                                    Party.valueOf(row.getString("party")),
                                    new FundId(row.getString("fund_id")),
                                    Money.ofFen(row.getLong("amount")),
                                    Standing.valueOf(row.getString("standing")),
                                    row.getString("batch_id"),
                                    row.getObject("value_date", LocalDate.class)));
                });
        byClaim.values().forEach(held -> held.sort(Comparator.comparing(Retained::party)));
        return byClaim;
    }

    private static ClaimRow claim(ResultSet row, List<Line> lines, List<Due> instalments, List<Retained> retentions)
            throws SQLException {
        var approved = row.getObject("approved", Long.class);
        return new ClaimRow(
                new ClaimId(row.getString("claim_id")),
                new InvestmentId(row.getString("investment_id")),
                row.getString("uscc"),
                Status.valueOf(row.getString("status")),
                Money.sum(lines, Line::cost),
                approved == null ? null : Money.ofFen(approved),
                lines,
                instalments,
                retentions,
                row.getString("drafted_by"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("signed_by"),
                instant(row, "submitted_at"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                row.getString("reason"),
                row.getLong("version"));
    }

    private Line line(ResultSet row) throws SQLException {
        var content = json.readValue(row.getString("content"), ClaimLine.class);
        var decision = row.getString("decision");
        var reason = row.getString("reason");
        return new Line(
                content.line(),
                content.category(),
                content.description(),
                content.cost(),
                content.valueAddedTax(),
                content.invoice(),
                content.paidOn(),
                content.evidence(),
                decision == null ? null : Decision.valueOf(decision),
                Money.ofFen(row.getLong("deducted")),
                reason == null ? null : DeductionReason.valueOf(reason),
                row.getString("note"),
                row.getString("checked_by"));
    }

    private static Due due(ResultSet row) throws SQLException {
        var amount = Money.ofFen(row.getLong("amount"));
        var retained = Money.ofFen(row.getLong("retained"));
        return new Due(
                Party.valueOf(row.getString("party")),
                new FundId(row.getString("fund_id")),
                amount,
                retained,
                Money.ofFen(row.getLong("payable")),
                Progress.valueOf(row.getString("status")),
                row.getString("batch_id"),
                row.getObject("value_date", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
