package org.gongdan.subsidy.opendata.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.opendata.OpenAwards.Grant;
import org.gongdan.subsidy.opendata.OpenDataSettings;
import org.gongdan.subsidy.opendata.Recipient;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.springframework.stereotype.Component;

/** Makes grants of rows, and hides here what tells of a person. */
@Component
class GrantRows {

    private static final int LONGEST_TITLE = 139;

    private final OpenDataSettings settings;
    private final PersonalData personal;
    private final Programmes programmes;
    /** Published versions never change. */
    private final ConcurrentMap<String, String> programmeNames = new ConcurrentHashMap<>();

    GrantRows(OpenDataSettings settings, PersonalData personal, Programmes programmes) {
        this.settings = settings;
        this.personal = personal;
        this.programmes = programmes;
    }

    Grant grant(ResultSet row) throws SQLException {
        var funder = Party.valueOf(text(row, "funder"));
        var recipient = Recipient.of(text(row, "uscc"), row.getString("name"), settings.prefix(), personal::pseudonym);
        var programme = programme(text(row, "programme_id"), row.getInt("programme_version"));
        var scenario = text(row, "scenario");
        return new Grant(
                settings.prefix() + "-" + text(row, "investment_id") + "-"
                        + funder.name().toLowerCase(Locale.ROOT),
                // what a hidden firm calls its project may name it
                recipient.named() ? clipped(text(row, "title")) : "AI: " + scenario,
                programme + " · " + scenario,
                Money.ofFen(row.getLong("amount_fen")).yuan(),
                row.getObject("awarded_on", LocalDate.class),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                recipient,
                row.getString("region"),
                funder == Party.GOVERNMENT ? settings.government() : settings.association(),
                programme,
                scenario,
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private String programme(String id, int version) {
        return programmeNames.computeIfAbsent(
                id + "/" + version,
                _ -> programmes
                        .version(new ProgrammeId(id), version)
                        .map(rules -> rules.name().zh() + " " + rules.name().en())
                        .orElse(id));
    }

    private static String clipped(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
