package org.gongdan.subsidy.joint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.application.ApplicationCommand;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.ApplicationStatus;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.enterprise.SizeClass;
import org.gongdan.subsidy.joint.JointEvent.JointApplicationDrafted;
import org.gongdan.subsidy.joint.JointEvent.MemberInvited;
import org.gongdan.subsidy.joint.JointEvent.MemberJoined;
import org.gongdan.subsidy.joint.JointEvent.MemberPartSigned;
import org.gongdan.subsidy.joint.JointEvent.SharedCostSet;
import org.gongdan.subsidy.programme.CostDriver;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Facts;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.NestedCommands;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** A lead company with four suppliers on one fixed day; what is sent to their applications is kept in a list. */
final class JointScenario {

    static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    static final JointId ID = new JointId("joint-1");
    static final ProgrammeId PROGRAMME = ProgrammeId.ofCode("example-lead-chain");
    static final String LEAD = "91440300MA5DEFGH1K";
    static final List<String> MEMBERS = List.of("member-a", "member-b", "member-c", "member-d");
    static final String STRANGER = "stranger";

    static final Caller LEAD_PERSON = person("lead", LEAD, Role.LEAD);
    static final Caller OFFICER = person("officer", null, Role.OFFICER);

    static final Project PROJECT = new Project(
            "质检", "", "visual-inspection", LocalDate.parse("2026-04-01"), LocalDate.parse("2026-12-31"), Facts.none());
    static final SharedCost COST = new SharedCost(
            List.of(new CostLine("integration", Money.ofYuan("400000.00"))), CostDriver.HEADCOUNT, new TreeMap<>());

    static final JointApplicationDrafted DRAFTED =
            new JointApplicationDrafted(ID, LEAD, PROGRAMME, JointMode.CHAIN, "联合质检", LEAD_PERSON.id(), NOW);

    private static final List<String> OWN = List.of("160000.00", "320000.00", "480000.00", "840000.00");

    /** What the applications of the members were told. */
    final List<ApplicationCommand> sent = new ArrayList<>();

    private final Map<String, ApplicationStatus> statuses = new TreeMap<>();
    private final MemberCaps caps = new MemberCaps();

    static List<JointEvent> invited() {
        var events = new ArrayList<JointEvent>(List.of(DRAFTED, new SharedCostSet(ID, COST, NOW)));
        MEMBERS.forEach(uscc -> events.add(new MemberInvited(ID, uscc, LEAD_PERSON.id(), NOW)));
        return events;
    }

    static List<JointEvent> joined() {
        var events = new ArrayList<>(invited());
        MEMBERS.forEach(uscc -> events.add(new MemberJoined(ID, uscc, application(uscc), "x", NOW)));
        return events;
    }

    static List<JointEvent> signed() {
        var events = new ArrayList<>(joined());
        MEMBERS.forEach(uscc -> events.add(new MemberPartSigned(ID, uscc, statement(uscc), "id-of-" + uscc, NOW)));
        return events;
    }

    static Statement statement(String uscc) {
        var index = MEMBERS.indexOf(uscc);
        var own = List.of(new CostLine("equipment", Money.ofYuan(OWN.get(index))));
        return new Statement(PROJECT, own, List.of(), DeclaredFunding.NONE, null, new Figures(10L * (index + 1), 0, 0));
    }

    static ApplicationId application(String uscc) {
        return new ApplicationId("application-" + uscc);
    }

    static Caller signatory(String uscc) {
        return person("signatory-" + uscc, uscc, Role.ENTERPRISE_SIGNATORY);
    }

    static Caller person(String name, @Nullable String organisation, Role... roles) {
        return new Caller("id-of-" + name, name, Set.of(roles), organisation);
    }

    static Map<String, Object> as(Caller caller) {
        return Commands.metadataOf(caller, null);
    }

    JointScenario with(String uscc, ApplicationStatus status) {
        statuses.put(uscc, status);
        return this;
    }

    /** The group of this member has no more than this left of a cap on public money. */
    JointScenario limited(String uscc, Money left) {
        caps.leave(uscc, left);
        return this;
    }

    /** The two are of one group, and so is what is left to it. */
    JointScenario related(String uscc, String other) {
        caps.group(uscc, other);
        return this;
    }

    FixtureConfiguration<JointApplication> fixture() {
        return new AggregateTestFixture<>(JointApplication.class)
                .registerInjectableResource(Clock.fixed(NOW, GUANGDONG))
                .registerInjectableResource(surroundings());
    }

    JointSurroundings surroundings() {
        var bus = SimpleCommandBus.builder().build();
        for (var type : ApplicationCommand.class.getPermittedSubclasses()) {
            bus.subscribe(type.getName(), message -> sent.add((ApplicationCommand) message.getPayload()));
        }
        return new JointSurroundings(registry(), rules(), applications(), caps, new NestedCommands(bus));
    }

    private static Enterprises registry() {
        return uscc -> uscc.startsWith("member-") || uscc.equals(LEAD)
                ? Optional.of(new Enterprises.Profile(
                        uscc,
                        uscc,
                        null,
                        "industry",
                        "Foshan",
                        LocalDate.parse("2015-03-01"),
                        SizeClass.SMALL,
                        "L1",
                        uscc,
                        true,
                        false))
                : Optional.empty();
    }

    private static Programmes rules() {
        var rules = read();
        return new Programmes() {
            @Override
            public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
                return programme.equals(PROGRAMME) ? Optional.of(rules) : Optional.empty();
            }

            @Override
            public Optional<RuleSet> version(ProgrammeId programme, int version) {
                return inForce(programme, LocalDate.EPOCH);
            }

            @Override
            public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
                return Optional.of(day);
            }
        };
    }

    private static RuleSet read() {
        try {
            return RuleSetYaml.read(Files.readString(Path.of("../config/programmes/example-lead-chain.yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Their applications as they would read: drafts with what each member states. */
    private Applications applications() {
        return new Applications() {
            @Override
            public Optional<Details> find(ApplicationId application) {
                var uscc = application.value().substring("application-".length());
                return Optional.of(details(uscc, statuses.getOrDefault(uscc, ApplicationStatus.DRAFT)));
            }

            @Override
            public PageOf<Summary> list(Filter filter, PageRequest page) {
                throw new UnsupportedOperationException();
            }

            @Override
            public PageOf<Summary> queue(PageRequest page) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Map<ApplicationStatus, Long> counts(@Nullable String uscc) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Step> history(ApplicationId application) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static Applications.Details details(String uscc, ApplicationStatus status) {
        var statement = statement(uscc);
        var summary = new Applications.Summary(
                application(uscc),
                status,
                "质检",
                uscc,
                uscc,
                PROGRAMME,
                null,
                Money.ZERO,
                null,
                null,
                Map.of(),
                NOW,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                NOW,
                1);
        return new Applications.Details(
                summary,
                statement.project(),
                statement.ownLines(),
                statement.offers(),
                List.of(),
                List.of(),
                statement.functions(),
                null,
                null,
                List.of(),
                null,
                statement.funding(),
                List.of(),
                null);
    }
}
