package org.gongdan.subsidy.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a clock that can be moved and one small programme; on a database of its own. */
@Import(ApplicationServiceTest.Surroundings.class)
abstract class ApplicationServiceTest extends ServiceTest {

    static final String OFFICER = as("an-officer", Role.OFFICER);
    static final String APPROVER = as("an-approver", Role.APPROVER);
    static final String SECOND_APPROVER = as("another-approver", Role.APPROVER);
    static final String FINANCE = as(Role.FINANCE);

    private static final Pattern AWARD_ID = Pattern.compile("application-[0-9a-f-]{36}");

    @Autowired
    MovableClock clock;

    final String uscc = newCode();
    final String preparer = as("preparer-of-" + uscc, Role.ENTERPRISE_PREPARER, uscc);
    final String signatory = as("signatory-of-" + uscc, Role.ENTERPRISE_SIGNATORY, uscc);

    @DynamicPropertySource
    static void ownDatabase(DynamicPropertyRegistry registry) {
        registry.add("own.database.url", () -> Own.DATABASE.url());
        registry.add("own.database.username", () -> Own.DATABASE.username());
        registry.add("own.database.password", () -> Own.DATABASE.password());
    }

    private static final class Own {
        static final TestDatabase DATABASE = TestPostgres.createDatabase();
    }

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(new AtomicReference<>(Scenario.NOW));
        }

        @Bean
        @Primary
        Programmes pilotRules() {
            return new TwoProgrammes(PilotRules.open(), PilotRules.cappedProgramme());
        }
    }

    /** The pilot, and one with a cap over the enterprise group. */
    record TwoProgrammes(PilotRules pilot, RuleSet capped) implements Programmes {

        @Override
        public Optional<RuleSet> inForce(ProgrammeId programme, LocalDate day) {
            return isCapped(programme) ? Optional.of(capped) : pilot.inForce(programme, day);
        }

        @Override
        public Optional<RuleSet> version(ProgrammeId programme, int version) {
            return isCapped(programme) ? Optional.of(capped) : pilot.version(programme, version);
        }

        @Override
        public Optional<LocalDate> callOpening(ProgrammeId programme, LocalDate day) {
            return isCapped(programme) ? Optional.of(PilotRules.CALL_OPENS) : pilot.callOpening(programme, day);
        }

        private boolean isCapped(ProgrammeId programme) {
            return programme.equals(capped.programmeId());
        }
    }

    /** Stands still until a test moves it. */
    static final class MovableClock extends Clock {

        private final AtomicReference<Instant> now;

        MovableClock(AtomicReference<Instant> now) {
            this.now = now;
        }

        void set(Instant instant) {
            now.set(instant);
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return Scenario.GUANGDONG;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }

    private static String newCode() {
        return "91445100MA%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    }

    void registerEnterprise() {
        var profile = Map.of(
                "name", "潮州锦绣坊 " + uscc, "industry", "industry", "region", "Chaozhou", "foundedOn", "2019-05-20");
        var figures =
                Map.of("staff", 86, "revenue", Money.ofYuan("43000000.00"), "assets", Money.ofYuan("21000000.00"));
        var registration = Map.of("uscc", uscc, "profile", profile, "figures", figures, "overrideReason", "旧营业执照");
        assertThat(post("/api/enterprises", registration, OFFICER).status()).isEqualTo(201);
        var status =
                get("/api/enterprises/" + uscc, OFFICER).body().path("status").asString();
        if (status.equals("VERIFIED")) {
            return;
        }
        assertThat(post("/api/enterprises/" + uscc + "/verification", null, as("verifier", Role.OFFICER))
                        .status())
                .isEqualTo(200);
    }

    Map<String, Object> draftRequest() {
        return Map.of("uscc", uscc, "programmeId", programme().value(), "project", project("2026-12-31"));
    }

    /** What applications are made to. */
    ProgrammeId programme() {
        return PilotRules.ID;
    }

    static Map<String, Object> project(String endsOn) {
        return Map.of(
                "title",
                "刺绣瑕疵视觉检测",
                "description",
                "",
                "scenario",
                "visual-inspection",
                "startsOn",
                "2026-04-01",
                "endsOn",
                endsOn,
                "declared",
                Map.of("mode", "SINGLE"));
    }

    static Map<String, Object> costs() {
        return Map.of("lines", List.of(Map.of("category", "software", "amount", Money.ofYuan("100000.00"))));
    }

    static Map<String, Object> baseline() {
        return Map.of("indicators", List.of(Scenario.DEFECTS), "milestones", List.of(Scenario.PILOT));
    }

    /** @return the path of a draft that lacks nothing */
    String completeDraft() {
        registerEnterprise();
        var path = post("/api/applications", draftRequest(), preparer).header("Location");
        assertThat(put(path + "/cost-lines", costs(), preparer).status()).isEqualTo(200);
        assertThat(put(path + "/baseline", baseline(), preparer).status()).isEqualTo(200);
        return path;
    }

    String submitted() {
        var path = completeDraft();
        assertThat(statusOf(post(path + "/submission", null, signatory))).isEqualTo("ELIGIBLE");
        return path;
    }

    String proposed(Map<String, String> funds) {
        var path = submitted();
        assertThat(statusOf(propose(path, funds))).isEqualTo("PROPOSED");
        return path;
    }

    /** Tests let one enterprise apply for the same thing again and again; the officer finds each of them distinct. */
    Answer propose(String path, Map<String, String> funds) {
        var answer = post(path + "/tier-proposal", Map.of("funds", funds), OFFICER);
        while (answer.problem().equals("double-funding-undecided")) {
            var like = AWARD_ID.matcher(answer.body().path("detail").asString());
            assertThat(like.find()).isTrue();
            var judgement = Map.of("awards", List.of(like.group()), "distinct", true, "reason", "不同产线");
            assertThat(post(path + "/double-funding-judgements", judgement, OFFICER)
                            .status())
                    .isEqualTo(200);
            answer = post(path + "/tier-proposal", Map.of("funds", funds), OFFICER);
        }
        return answer;
    }

    String granted(Map<String, String> funds) {
        var path = proposed(funds);
        assertThat(statusOf(post(path + "/approvals", null, APPROVER))).isEqualTo("FIRST_APPROVED");
        assertThat(post(path + "/approvals", null, SECOND_APPROVER).status()).isEqualTo(200);
        return path;
    }

    Map<String, String> funds(String government, String association) {
        return Map.of("GOVERNMENT", fund("GOVERNMENT", government), "ASSOCIATION", fund("ASSOCIATION", association));
    }

    private String fund(String funder, String amount) {
        var opening = Map.of("funder", funder, "year", 2026, "nameZh", "资金", "nameEn", "Fund", "purpose", "AI");
        var path = post("/api/funds", opening, FINANCE).header("Location");
        appropriate(path.substring(path.lastIndexOf('/') + 1), "first", amount);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    void appropriate(String fund, String name, String amount) {
        var appropriation = Map.of("appropriationId", name, "amount", Money.ofYuan(amount), "reference", "文件");
        assertThat(post("/api/funds/" + fund + "/appropriations", appropriation, FINANCE)
                        .status())
                .isEqualTo(201);
    }

    String fundFigure(String fund, String figure) {
        return get("/api/funds/" + fund, FINANCE)
                .body()
                .path(figure)
                .path("amount")
                .asString();
    }

    void awaitStatus(String path, String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statusOf(get(path, OFFICER)).equals(status));
    }

    static String statusOf(Answer answer) {
        return answer.body().path("summary").path("status").asString("none " + answer.body());
    }
}
