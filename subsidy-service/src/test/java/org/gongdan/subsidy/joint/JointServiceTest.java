package org.gongdan.subsidy.joint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.config.keycloak.TestTokens;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.programme.ProgrammeCommand.DraftProgramme;
import org.gongdan.subsidy.programme.ProgrammeCommand.OpenCall;
import org.gongdan.subsidy.programme.ProgrammeCommand.PublishProgrammeVersion;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.RuleSetYaml;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.Money;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead company, firms along its chain, and the steps they take together over HTTP. */
abstract class JointServiceTest extends ServiceTest {

    static final ProgrammeId PROGRAMME = ProgrammeId.ofCode("example-lead-chain");
    static final String OFFICER = as("joint-officer", Role.OFFICER);
    static final String APPROVER = as("joint-approver", Role.APPROVER);
    static final String SECOND_APPROVER = as("joint-second-approver", Role.APPROVER);
    static final String AUDITOR = as("joint-auditor", Role.AUDITOR);
    static final String FINANCE = as("joint-finance", Role.FINANCE);

    private static final AtomicBoolean OPEN = new AtomicBoolean();
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Autowired
    private Commands commands;

    @Autowired
    private Clock clock;

    @BeforeEach
    void openProgramme() throws IOException {
        if (OPEN.compareAndSet(false, true)) {
            var rules = RuleSetYaml.read(Files.readString(Path.of("../config/programmes/example-lead-chain.yaml")));
            var today = LocalDate.now(clock);
            commands.send(new DraftProgramme(PROGRAMME, rules), person("chain-officer", Role.OFFICER), null);
            var approver = person("chain-approver", Role.APPROVER);
            commands.send(new PublishProgrammeVersion(PROGRAMME, rules.version()), approver, null);
            commands.sendAndSee(new OpenCall(PROGRAMME, "1", today, today.plusMonths(2)), approver, null);
        }
    }

    static String signatory(String uscc) {
        return as("signatory-of-" + uscc, Role.ENTERPRISE_SIGNATORY, uscc);
    }

    static String lead(String uscc) {
        return as("lead-of-" + uscc, Role.LEAD, uscc);
    }

    /** Registered and verified. */
    String enterprise(String name) {
        var uscc = "91445100MC%08d".formatted(COUNT.incrementAndGet());
        var profile = Map.of("name", name, "industry", "industry", "region", "Foshan", "foundedOn", "2015-03-01");
        var figures = Map.of("staff", 60, "revenue", yuan("30000000.00"), "assets", yuan("21000000.00"));
        var registration =
                Map.of("uscc", uscc, "profile", profile, "figures", figures, "overrideReason", "licence seen");
        assertThat(post("/api/enterprises", registration, OFFICER).status()).isEqualTo(201);
        assertThat(post("/api/enterprises/" + uscc + "/verification", null, as("joint-verifier", Role.OFFICER))
                        .status())
                .isEqualTo(200);
        return uscc;
    }

    /** @return the path of a joint application with this shared cost, divided by headcount */
    String drafted(String lead, String sharedCost) {
        var draft = Map.of("leadUscc", lead, "programmeId", PROGRAMME.value(), "mode", "CHAIN", "title", "产业链联合质检");
        var answer = post("/api/joint-applications", draft, lead(lead));
        assertThat(answer.status()).isEqualTo(201);
        var path = answer.header("Location");
        assertThat(put(path + "/shared-cost", cost(sharedCost, "HEADCOUNT"), lead(lead))
                        .status())
                .isEqualTo(200);
        return String.valueOf(path);
    }

    static Map<String, Object> cost(String amount, String driver) {
        return Map.of("lines", List.of(Map.of("category", "integration", "amount", yuan(amount))), "driver", driver);
    }

    Map<String, Object> project(String title) {
        var today = LocalDate.now(clock);
        return Map.of(
                "title",
                title,
                "scenario",
                "visual-inspection",
                "startsOn",
                today.plusDays(10).toString(),
                "endsOn",
                today.plusMonths(10).toString());
    }

    /** Invited, joined, with its own cost and an indicator. @return the path of its own application */
    String joined(String joint, String lead, String uscc, String ownCost) {
        assertThat(post(joint + "/invitations", Map.of("uscc", uscc), lead(lead))
                        .status())
                .isEqualTo(200);
        var joining = post(joint + "/members/" + uscc + "/joining", project("质检 " + uscc), signatory(uscc));
        assertThat(joining.status()).as("%s", joining.body()).isEqualTo(200);
        var application =
                joining.body().path("members").path(0).path("applicationId").asString();
        var path = "/api/applications/" + application;
        var lines = Map.of("lines", List.of(Map.of("category", "equipment", "amount", yuan(ownCost))));
        assertThat(put(path + "/cost-lines", lines, signatory(uscc)).status()).isEqualTo(200);
        var indicator = Map.of(
                "code",
                "defect-rate",
                "nameZh",
                "不良率",
                "nameEn",
                "Defect rate",
                "unit",
                "%",
                "better",
                "LOWER",
                "baseline",
                4.5,
                "target",
                2.5,
                "valuePerUnit",
                yuan("6000.00"),
                "attribution",
                0.8);
        var baseline = Map.of("indicators", List.of(indicator), "milestones", List.of());
        assertThat(put(path + "/baseline", baseline, signatory(uscc)).status()).isEqualTo(200);
        return path;
    }

    void signed(String joint, String uscc, int headcount) {
        var answer = post(joint + "/members/" + uscc + "/signature", Map.of("headcount", headcount), signatory(uscc));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    String governmentFund(String amount) {
        var opening = Map.of(
                "funder",
                "GOVERNMENT",
                "year",
                LocalDate.now(clock).getYear(),
                "nameZh",
                "链主专项",
                "nameEn",
                "Chain fund",
                "purpose",
                "AI");
        var path = String.valueOf(post("/api/funds", opening, FINANCE).header("Location"));
        var fund = path.substring(path.lastIndexOf('/') + 1);
        var money = Map.of("appropriationId", "first", "amount", yuan(amount), "reference", "2026-1");
        assertThat(post(path + "/appropriations", money, FINANCE).status()).isEqualTo(201);
        return fund;
    }

    void proposed(String application, String fund) {
        var answer = post(application + "/tier-proposal", Map.of("funds", Map.of("GOVERNMENT", fund)), OFFICER);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    void approved(String application) {
        for (var approver : List.of(APPROVER, SECOND_APPROVER)) {
            var answer = post(application + "/approvals", null, approver);
            assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
        }
    }

    void awaitStatus(String application, String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> statusOf(application).equals(status));
    }

    String statusOf(String path) {
        return get(path, OFFICER).body().path("summary").path("status").asString();
    }

    String fundFigure(String fund, String figure) {
        return get("/api/funds/" + fund, FINANCE)
                .body()
                .path(figure)
                .path("amount")
                .asString();
    }

    static Money yuan(String amount) {
        return Money.ofYuan(amount);
    }

    private static Caller person(String name, Role role) {
        return new Caller(TestTokens.subject(name), name, Set.of(role), null);
    }
}
