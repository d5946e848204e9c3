package org.gongdan.subsidy.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.subsidy.OpenedInvestments;
import org.gongdan.subsidy.ServiceTest;
import org.gongdan.subsidy.investment.InvestmentCommand.ReachMilestone;
import org.gongdan.subsidy.investment.InvestmentCommand.VerifyMilestone;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.shared.Commands;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ObligationApiIT extends ServiceTest {

    private static final String FOREIGN = "91440300MA5FXXXX12";

    @Autowired
    private Commands commands;

    @Autowired
    private Clock clock;

    @Autowired
    private DueDuties duties;

    @Autowired
    private ObligationTerms terms;

    private String uscc;
    private InvestmentId investment;
    private LocalDate today;

    @BeforeEach
    void open() {
        uscc = "91440101OB"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 8).toUpperCase();
        today = LocalDate.now(clock);
        investment = OpenedInvestments.open(commands, uscc, today.minusMonths(4));
    }

    @Test
    void tellsTheEnterpriseWhatToDoByWhen() {
        var toDo = get("/api/obligations/to-do", as(Role.ENTERPRISE_PREPARER, uscc))
                .body();
        assertThat(toDo.findValuesAsString("kind")).isNotEmpty().containsOnly("KPI_REPORT");
        assertThat(toDo.findValuesAsString("part"))
                .startsWith(YearMonth.from(today).minusMonths(3).toString())
                .isSorted();
        assertThat(get("/api/obligations/to-do", as(Role.ENTERPRISE_PREPARER, FOREIGN))
                        .body())
                .isEmpty();
    }

    /** Live since 110 days: use was measured 20 days ago at the latest and reported within 15, at day 180 not yet. */
    @Test
    void asksForTheUseOfFunctionsOnceTheDayHasCome() {
        var proof = List.of("9f86d081884c7d659a2feaa0c55ad015");
        var preparer = new Caller("id-p", "mei", Set.of(Role.ENTERPRISE_PREPARER), uscc);
        var reviewer = new Caller("id-r", "lin", Set.of(Role.REVIEWER), null);
        assertThat(uses(today)).isEmpty();
        commands.sendAndSee(new ReachMilestone(investment, "pilot", today.minusDays(110), proof), preparer, null);
        commands.sendAndSee(new VerifyMilestone(investment, "pilot"), reviewer, null);
        assertThat(uses(today)).singleElement().satisfies(duty -> {
            assertThat(duty.part()).isEqualTo("90");
            assertThat(duty.dueOn()).isEqualTo(today.minusDays(5));
        });
        assertThat(uses(today.minusDays(5))).isEmpty();
        assertThat(duties.toDo(uscc)).extracting(Duty::kind).contains(ObligationKind.FUNCTION_USE);
    }

    private List<Duty> uses(LocalDate day) {
        return duties.missing(List.of(investment), day).stream()
                .filter(duty -> duty.kind() == ObligationKind.FUNCTION_USE)
                .toList();
    }

    @Test
    void listsWhatIsMissingToThoseWhoMaySeeItAndLetsAnOfficerLiftIt() {
        var missing = followUp(today);
        var id = missing.getFirst().id().value();
        var officer = as(Role.OFFICER);
        var listed = get("/api/obligations?status=OPEN&kind=KPI_REPORT&step=MISSED&q=" + uscc, officer)
                .body();
        assertThat(listed.path("total").asInt()).isEqualTo(missing.size());
        assertThat(get("/api/obligations?step=ESCALATED&q=" + uscc, officer)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/api/obligations", as(Role.ENTERPRISE_VIEWER, uscc))
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(missing.size());
        assertThat(get("/api/obligations?uscc=" + uscc, as(Role.ENTERPRISE_VIEWER, FOREIGN))
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(get("/api/obligations/" + id, as(Role.ENTERPRISE_VIEWER, FOREIGN))
                        .status())
                .isEqualTo(404);
        var lift = "/api/obligations/" + id + "/lifting";
        assertThat(post(lift, Map.of("reason", "终止"), as(Role.AUDITOR)).problem())
                .isEqualTo("not-allowed");
        assertThat(post(lift, Map.of("reason", " "), officer).problem()).isEqualTo("obligation-reason-missing");
        var lifted = post(lift, Map.of("reason", "终止"), officer);
        assertThat(lifted.status()).isEqualTo(200);
        assertThat(lifted.body().path("status").asString()).isEqualTo("LIFTED");
        assertThat(lifted.body().path("reason").asString()).isEqualTo("终止");
        assertThat(post(lift, Map.of("reason", "再"), officer).problem()).isEqualTo("obligation-ended");
        assertThat(post("/api/obligations/obligation-absent/lifting", Map.of("reason", "无"), officer)
                        .status())
                .isEqualTo(404);
    }

    /** @return what was found missing and recorded */
    private List<Duty> followUp(LocalDate day) {
        var missing = duties.missing(List.of(investment), day);
        assertThat(missing).isNotEmpty();
        commands.sendAndSee(
                new FollowUpDuties(investment.value(), day, terms.steps(), missing, List.of()),
                SystemCaller.named("deadlines"),
                null);
        return missing;
    }
}
