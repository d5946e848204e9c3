package org.gongdan.subsidy.application.whatif;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * A row as the database gives it; its documents are parsed by whoever judges it, many at a time.
 *
 * @param joint its part of a joint application, null when it applies alone
 * @param callOpensOn the first day of the call it was submitted under, null when that was not recorded
 * @param shares what each party bears in fen by the award, null before there is one
 * @param funds the fund each funder pays from, as JSON, null before there is an award
 */
record StoredCase(
        String id,
        String status,
        String uscc,
        String title,
        int programmeVersion,
        Instant submittedAt,
        @Nullable LocalDate callOpensOn,
        String project,
        String costLines,
        String offers,
        String indicators,
        String milestones,
        String facts,
        @Nullable String findings,
        @Nullable String joint,
        @Nullable String tier,
        @Nullable Map<Party, Long> shares,
        @Nullable String funds) {

    static StoredCase of(ResultSet row) throws SQLException {
        var tier = row.getString("tier");
        return new StoredCase(
                row.getString("id"),
                row.getString("status"),
                row.getString("uscc"),
                row.getString("title"),
                row.getInt("programme_version"),
                row.getTimestamp("submitted_at").toInstant(),
                row.getObject("call_opens_on", LocalDate.class),
                row.getString("project"),
                row.getString("cost_lines"),
                row.getString("offers"),
                row.getString("indicators"),
                row.getString("milestones"),
                row.getString("facts"),
                row.getString("findings"),
                row.getString("joint"),
                tier,
                tier == null ? null : shares(row),
                row.getString("funds"));
    }

    private static Map<Party, Long> shares(ResultSet row) throws SQLException {
        var shares = new EnumMap<Party, Long>(Party.class);
        for (var party : Party.values()) {
            shares.put(party, row.getLong(party.name().toLowerCase(Locale.ROOT) + "_fen"));
        }
        return shares;
    }
}
