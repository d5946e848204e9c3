package org.gongdan.subsidy.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.OpenCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallOpened;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;
import org.gongdan.subsidy.shared.Commands;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The programme and the people of its tests. */
final class ProgrammeExamples {

    static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");
    static final RuleSet RULES = Shipped.threeWay();
    static final ProgrammeId ID = RULES.programmeId();

    static final Caller OFFICER = caller("officer", Role.OFFICER);
    static final Caller OTHER_OFFICER = caller("other-officer", Role.OFFICER);
    static final Caller APPROVER = caller("approver", Role.APPROVER);

    static final DraftProgramme DRAFT = new DraftProgramme(ID, RULES);
    static final PublishProgrammeVersion PUBLISH = new PublishProgrammeVersion(ID, 1);
    static final OpenCall OPEN =
            new OpenCall(ID, "2026-1", LocalDate.parse("2026-03-01"), LocalDate.parse("2026-06-30"));

    static final ProgrammeDrafted DRAFTED = new ProgrammeDrafted(ID, RULES, OFFICER.id(), NOW);
    static final ProgrammeVersionPublished PUBLISHED = new ProgrammeVersionPublished(ID, RULES, APPROVER.id(), NOW);
    static final CallOpened OPENED =
            new CallOpened(ID, OPEN.call(), OPEN.opensOn(), OPEN.closesOn(), OFFICER.id(), NOW);

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProgrammeExamples() {}

    static FixtureConfiguration<Programme> programme() {
        return new AggregateTestFixture<>(Programme.class)
                .registerInjectableResource(Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")));
    }

    static Map<String, Object> by(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    static RuleSet version(int version) {
        return with(RULES.tiers(), version);
    }

    static RuleSet with(List<Tier> tiers, int version) {
        return new RuleSet(
                RULES.code(),
                version,
                RULES.effectiveFrom(),
                RULES.effectiveTo(),
                RULES.name(),
                RULES.example(),
                RULES.sources(),
                RULES.facts(),
                RULES.residualBearer(),
                tiers,
                RULES.costCategories(),
                RULES.payment(),
                RULES.firmCaps(),
                null,
                null,
                null);
    }

    /** The same rules under another number, in force on other days. */
    static RuleSet inForce(int version, String from, @Nullable String to) {
        ObjectNode stored = JSON.valueToTree(RULES);
        stored.put("version", version).put("effectiveFrom", from);
        if (to != null) {
            stored.put("effectiveTo", to);
        }
        return JSON.treeToValue(stored, RuleSet.class);
    }

    private static Caller caller(String id, Role role) {
        return new Caller(id, id, Set.of(role), null);
    }
}
