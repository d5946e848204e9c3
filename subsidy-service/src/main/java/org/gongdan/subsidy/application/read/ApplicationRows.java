package org.gongdan.subsidy.application.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications.Details;
import org.gongdan.subsidy.application.Applications.Judgement;
import org.gongdan.subsidy.application.Applications.Missing;
import org.gongdan.subsidy.application.Applications.Person;
import org.gongdan.subsidy.application.Applications.Step;
import org.gongdan.subsidy.application.Applications.Summary;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.JointPart;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.application.RuleFinding;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.Offer;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads rows of applications back into records. */
@Component
class ApplicationRows {

    private final JsonMapper json;
    private final PersonalData personal;

    ApplicationRows(JsonMapper json, PersonalData personal) {
        this.json = json;
        this.personal = personal;
    }

    Summary summary(ResultSet row, int number) throws SQLException {
        return new Summary(
                new ApplicationId(row.getString("id")),
                ApplicationStatus.valueOf(row.getString("status")),
                row.getString("title"),
                row.getString("uscc"),
                Objects.requireNonNullElse(row.getString("enterprise_name"), row.getString("uscc")),
                new ProgrammeId(row.getString("programme_id")),
                row.getObject("programme_version", Integer.class),
                Money.ofFen(row.getLong("cost_fen") + row.getLong("joint_cost_fen")),
                row.getString("tier"),
                money(row, "eligible_cost_fen"),
                shares(row),
                instant(row, "drafted_at"),
                row.getTimestamp("submitted_at") == null ? null : instant(row, "submitted_at"),
                person(row, "signed_by"),
                person(row, "proposed_by"),
                person(row, "first_approved_by"),
                person(row, "second_approved_by"),
                row.getObject("offer_expires_on", LocalDate.class),
                missing(row),
                row.getString("reason"),
                instant(row, "changed_at"),
                row.getLong("version"));
    }

    Details details(ResultSet row, int number) throws SQLException {
        var facts = row.getString("facts");
        var functions = row.getString("functions");
        var findings = row.getString("findings");
        var award = row.getString("award");
        var funding = row.getString("funding");
        var judgements = row.getString("judgements");
        var joint = row.getString("joint");
        return new Details(
                summary(row, number),
                json.readValue(row.getString("project"), Project.class),
                json.readValue(row.getString("cost_lines"), new TypeReference<List<CostLine>>() {}),
                json.readValue(row.getString("offers"), new TypeReference<List<Offer>>() {}),
                json.readValue(row.getString("indicators"), new TypeReference<List<Indicator>>() {}),
                json.readValue(row.getString("milestones"), new TypeReference<List<Milestone>>() {}),
                functions == null ? null : json.readValue(functions, FunctionNeeds.class),
                facts == null ? null : json.readValue(facts, Facts.class),
                row.getObject("call_opens_on", LocalDate.class),
                findings == null ? List.of() : json.readValue(findings, new TypeReference<List<RuleFinding>>() {}),
                award == null ? null : json.readValue(award, Award.class),
                funding == null ? DeclaredFunding.NONE : json.readValue(funding, DeclaredFunding.class),
                judgements == null ? List.of() : json.readValue(judgements, new TypeReference<List<Judgement>>() {}),
                joint == null ? null : json.readValue(joint, JointPart.class));
    }

    Step step(ResultSet row, int number) throws SQLException {
        var actor = row.getString("actor");
        return new Step(
                row.getLong("sequence"),
                row.getString("event"),
                instant(row, "happened_at"),
                actor == null
                        ? null
                        : new Person(
                                actor, personal.open(Objects.requireNonNullElse(row.getString("actor_name"), actor))),
                json.readValue(row.getString("detail"), new TypeReference<Map<String, String>>() {}));
    }

    private static Map<Party, Money> shares(ResultSet row) throws SQLException {
        var shares = new EnumMap<Party, Money>(Party.class);
        for (var party : Party.values()) {
            var share = money(row, party.name().toLowerCase(Locale.ROOT) + "_fen");
            if (share != null && !share.isZero()) {
                shares.put(party, share);
            }
        }
        return Collections.unmodifiableMap(shares);
    }

    private static @Nullable Missing missing(ResultSet row) throws SQLException {
        var fund = row.getString("missing_fund");
        return fund == null ? null : new Missing(new FundId(fund), Money.ofFen(row.getLong("missing_fen")));
    }

    private @Nullable Person person(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : new Person(id, personal.open(row.getString(column + "_name")));
    }

    private static @Nullable Money money(ResultSet row, String column) throws SQLException {
        var fen = row.getObject(column, Long.class);
        return fen == null ? null : Money.ofFen(fen);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
