package org.gongdan.subsidy.application;

import static org.gongdan.subsidy.application.Scenario.APPROVER;
import static org.gongdan.subsidy.application.Scenario.AWARD;
import static org.gongdan.subsidy.application.Scenario.DEFECTS;
import static org.gongdan.subsidy.application.Scenario.FUNDS;
import static org.gongdan.subsidy.application.Scenario.ID;
import static org.gongdan.subsidy.application.Scenario.NOW;
import static org.gongdan.subsidy.application.Scenario.OFFICER;
import static org.gongdan.subsidy.application.Scenario.PREPARER;
import static org.gongdan.subsidy.application.Scenario.PROVINCE;
import static org.gongdan.subsidy.application.Scenario.SECOND_APPROVER;
import static org.gongdan.subsidy.application.Scenario.SIGNATORY;
import static org.gongdan.subsidy.application.Scenario.and;
import static org.gongdan.subsidy.application.Scenario.as;
import static org.gongdan.subsidy.application.Scenario.on;
import static org.gongdan.subsidy.application.Scenario.upTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.test.AxonAssertionError;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.ApplicationCommand.AcceptOffer;
import org.gongdan.subsidy.application.ApplicationCommand.ApproveTier;
import org.gongdan.subsidy.application.ApplicationCommand.AwaitFunds;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareBaseline;
import org.gongdan.subsidy.application.ApplicationCommand.DeclareFunding;
import org.gongdan.subsidy.application.ApplicationCommand.DeclineOffer;
import org.gongdan.subsidy.application.ApplicationCommand.DescribeProject;
import org.gongdan.subsidy.application.ApplicationCommand.ExpireOffer;
import org.gongdan.subsidy.application.ApplicationCommand.JudgeDoubleFunding;
import org.gongdan.subsidy.application.ApplicationCommand.LeaveJoint;
import org.gongdan.subsidy.application.ApplicationCommand.MakeOffer;
import org.gongdan.subsidy.application.ApplicationCommand.PinJointPart;
import org.gongdan.subsidy.application.ApplicationCommand.ProposeTier;
import org.gongdan.subsidy.application.ApplicationCommand.RejectApplication;
import org.gongdan.subsidy.application.ApplicationCommand.RequestCorrection;
import org.gongdan.subsidy.application.ApplicationCommand.SetCostLines;
import org.gongdan.subsidy.application.ApplicationCommand.StateFunctionNeeds;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitApplication;
import org.gongdan.subsidy.application.ApplicationCommand.SubmitMember;
import org.gongdan.subsidy.application.ApplicationCommand.WithdrawApplication;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.SystemCaller;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every command in every state: {@code +} records something, {@code =} changes nothing, a letter is a refusal. */
class StateTableTest {

    private static final Map<Character, ApplicationRefusal> LETTERS = Map.of(
            'd', ApplicationRefusal.NOT_A_DRAFT,
            's', ApplicationRefusal.NOT_SUBMITTED,
            'i', ApplicationRefusal.NOT_ELIGIBLE,
            'p', ApplicationRefusal.NOT_PROPOSED,
            'g', ApplicationRefusal.ALREADY_GRANTED,
            'n', ApplicationRefusal.NOT_GRANTED,
            'o', ApplicationRefusal.NOT_OFFERED,
            'a', ApplicationRefusal.ALREADY_ACCEPTED,
            'x', ApplicationRefusal.ALREADY_ENDED,
            't', ApplicationRefusal.OFFER_STILL_OPEN);

    private static final String STATES = "Draft Submitted Eligible Ineligible Proposed FirstApproved Granted"
            + " AwaitingFunds Offered Accepted Rejected Declined Expired Withdrawn";

    private static final String TABLE = """
            DescribeProject     + d d d d d d d d d x x x x
            SetCostLines        + d d d d d d d d d x x x x
            DeclareBaseline     + d d d d d d d d d x x x x
            DeclareFunding      + d d d d d d d d d x x x x
            JudgeDoubleFunding  s + + + + + g + g g x x x x
            StateFunctionNeeds  + d d d d d d d d d x x x x
            SubmitApplication   + = = = = = d d d d x x x x
            RequestCorrection   s + + + + + g g g g x x x x
            ProposeTier         s i + i = = g + g g x x x x
            ApproveTier         s p p p + + g g g g x x x x
            RejectApplication   s + + + + + g + g g = x x x
            MakeOffer           n n n n n n + + = = x x x x
            AwaitFunds          n n n n n n + = n n x x x x
            AcceptOffer         o o o o o o o o + = x x x x
            DeclineOffer        o o o o o o o o + a x = x x
            ExpireOffer         o o o o o o o o t a x x = x
            WithdrawApplication + + + + + + + + + a x x x =
            PinJointPart        + + + + + + + + + a x x x x
            SubmitMember        + d d d d d d d d d x x x x
            LeaveJoint          + + + + + + + + + a = = = =
            """;

    @TestFactory
    Stream<DynamicTest> decides() {
        return TABLE.lines().flatMap(line -> {
            var cells = line.split(" +");
            var states = STATES.split(" ");
            assertEquals(states.length, cells.length - 1, line);
            return java.util.stream.IntStream.range(0, states.length)
                    .mapToObj(index -> DynamicTest.dynamicTest(
                            cells[0] + " in " + states[index],
                            () -> check(cells[0], states[index], cells[index + 1].charAt(0))));
        });
    }

    private static void check(String command, String state, char expected) {
        var given = history().get(state);
        var sent = commands().get(command);
        var result = on(NOW).given(given).when(sent, as(callerOf(command, state)));
        switch (expected) {
            case '+' -> {
                result.expectSuccessfulHandlerExecution();
                try {
                    result.expectNoEvents();
                } catch (AxonAssertionError somethingRecorded) {
                    return;
                }
                throw new AssertionError("nothing was recorded");
            }
            case '=' -> result.expectSuccessfulHandlerExecution().expectNoEvents();
            default -> result.expectNoEvents().expectExceptionDetails(LETTERS.get(expected));
        }
    }

    private static Caller callerOf(String command, String state) {
        return switch (command) {
            case "DescribeProject", "SetCostLines", "DeclareBaseline", "DeclareFunding", "StateFunctionNeeds" ->
                PREPARER;
            case "RequestCorrection", "JudgeDoubleFunding", "ProposeTier", "RejectApplication" -> OFFICER;
            case "ApproveTier" -> state.equals("FirstApproved") ? SECOND_APPROVER : APPROVER;
            case "MakeOffer", "AwaitFunds", "ExpireOffer", "PinJointPart", "SubmitMember", "LeaveJoint" ->
                SystemCaller.named("test");
            default -> SIGNATORY;
        };
    }

    private static Map<String, ApplicationCommand> commands() {
        return Map.ofEntries(
                Map.entry(
                        "DescribeProject",
                        new DescribeProject(
                                ID,
                                new Project(
                                        "t", "", "s", Scenario.TODAY, Scenario.TODAY, Scenario.PROJECT.declared()))),
                Map.entry("SetCostLines", new SetCostLines(ID, List.of(), List.of())),
                Map.entry("DeclareBaseline", new DeclareBaseline(ID, List.of(DEFECTS), List.of())),
                Map.entry(
                        "DeclareFunding",
                        new DeclareFunding(
                                ID,
                                new DeclaredFunding(
                                        List.of(new OtherFunding("市级专项", Money.ofYuan("1.00"))), List.of()))),
                Map.entry("JudgeDoubleFunding", new JudgeDoubleFunding(ID, List.of("application-0"), true, "r")),
                Map.entry("StateFunctionNeeds", new StateFunctionNeeds(ID, new FunctionChoice(List.of(), null))),
                Map.entry("SubmitApplication", new SubmitApplication(ID)),
                Map.entry("RequestCorrection", new RequestCorrection(ID, "r")),
                Map.entry("ProposeTier", new ProposeTier(ID, FUNDS)),
                Map.entry("ApproveTier", new ApproveTier(ID)),
                Map.entry("RejectApplication", new RejectApplication(ID, "r")),
                Map.entry("MakeOffer", new MakeOffer(ID, AWARD)),
                Map.entry("AwaitFunds", new AwaitFunds(ID, PROVINCE, Money.ofYuan("5.00"))),
                Map.entry("AcceptOffer", new AcceptOffer(ID)),
                Map.entry("DeclineOffer", new DeclineOffer(ID, "r")),
                Map.entry("ExpireOffer", new ExpireOffer(ID)),
                Map.entry("WithdrawApplication", new WithdrawApplication(ID, "r")),
                Map.entry("PinJointPart", new PinJointPart(ID, Scenario.PART)),
                Map.entry(
                        "SubmitMember",
                        new SubmitMember(
                                ID,
                                Scenario.PART,
                                Scenario.PROJECT,
                                Scenario.LINES,
                                List.of(),
                                DeclaredFunding.NONE,
                                null,
                                SIGNATORY.id())),
                Map.entry("LeaveJoint", new LeaveJoint(ID, "r")));
    }

    private static Map<String, List<ApplicationEvent>> history() {
        var offered = upTo(Scenario.OFFERED);
        var accepted = new OfferAccepted(
                ID,
                Scenario.USCC,
                Scenario.PROJECT,
                Scenario.LINES,
                AWARD,
                List.of(DEFECTS),
                List.of(),
                null,
                SIGNATORY.id(),
                NOW);
        return Map.ofEntries(
                Map.entry("Draft", upTo(Scenario.MEASURED)),
                Map.entry("Submitted", upTo(Scenario.SUBMITTED)),
                Map.entry("Eligible", upTo(Scenario.ELIGIBLE)),
                Map.entry("Ineligible", and(upTo(Scenario.SUBMITTED), Scenario.INELIGIBLE)),
                Map.entry("Proposed", upTo(Scenario.PROPOSED)),
                Map.entry("FirstApproved", upTo(Scenario.FIRST_APPROVED)),
                Map.entry("Granted", upTo(Scenario.GRANTED)),
                Map.entry(
                        "AwaitingFunds",
                        and(upTo(Scenario.GRANTED), new FundsAwaited(ID, PROVINCE, Money.ofYuan("5.00"), NOW))),
                Map.entry("Offered", offered),
                Map.entry("Accepted", and(offered, accepted)),
                Map.entry("Rejected", and(upTo(Scenario.ELIGIBLE), new ApplicationRejected(ID, "r", "x", NOW))),
                Map.entry("Declined", and(offered, new OfferDeclined(ID, AWARD, null, NOW))),
                Map.entry("Expired", and(offered, new OfferExpired(ID, AWARD, Instant.EPOCH))),
                Map.entry("Withdrawn", and(offered, new ApplicationWithdrawn(ID, AWARD, "r", NOW))));
    }

    @TestFactory
    Stream<DynamicTest> coversEveryCommandButTheFirst() {
        return Arrays.stream(ApplicationCommand.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .filter(name -> !name.equals("DraftApplication"))
                .map(name -> DynamicTest.dynamicTest(
                        name,
                        () -> assertEquals(
                                1,
                                TABLE.lines()
                                        .filter(line -> line.startsWith(name + " "))
                                        .count())));
    }
}
