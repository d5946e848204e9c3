package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.BaselineDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.FunctionNeedsStated;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Indicator;
import org.gongdan.subsidy.application.Milestone;
import org.gongdan.subsidy.application.OtherFunding;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.catalogue.Scenario;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.jspecify.annotations.Nullable;

/** An application on its way to be handed in; after that its {@link Decision} takes over. */
final class Candidate {

    private static final int BUYS_OF_1000 = 800;

    final Cast cast;
    final Dice dice;
    final int number;
    final Fate fate;
    final Firm firm;
    final ApplicationId id;
    final Stream stream;
    final Scenario scenario;
    final Project project;
    List<CostLine> lines;
    final List<Indicator> indicators;
    final List<Milestone> milestones;
    DeclaredFunding funding = DeclaredFunding.NONE;

    @Nullable
    FunctionNeeds needs;

    LocalDate submittedOn = LocalDate.EPOCH;

    private final boolean inflated;

    private Candidate(Cast cast, Dice dice, int number, Fate fate, Firm firm, Instant now) {
        this.cast = cast;
        this.dice = dice;
        this.number = number;
        this.fate = fate;
        this.firm = firm;
        var today = Timeline.day(now);
        var uuid = dice.uuid();
        this.id = new ApplicationId("application-" + uuid);
        this.stream = new Stream("Application", id.value());
        this.scenario = freeScenario(cast, dice, firm);
        this.project = Proposals.project(dice, firm, scenario, today);
        this.inflated = fate == Fate.ACCEPTED && cast.frauds().inflates(dice);
        this.lines = Proposals.costs(dice, firm.size, inflated);
        this.indicators = Proposals.indicators(dice, scenario, Money.sum(lines, CostLine::amount));
        this.milestones = Proposals.milestones(project);
    }

    /** Chooses its enterprise, which is registered first if it is new. */
    static void begin(Cast cast, int number, Fate fate, Instant now) {
        var dice = Dice.of(cast.seed(), fate == Fate.ACCEPTED ? "history" : "failure", number);
        var known = cast.firms().known(dice, Timeline.day(now), cast.scenery().caps());
        var firm = known == null ? cast.firms().register(dice, now) : known;
        firm.group.busy = true;
        cast.timeline()
                .inDays(
                        now,
                        known == null ? dice.between(1, 5) : 1,
                        dice,
                        then -> new Candidate(cast, dice, number, fate, firm, then).draft(then));
    }

    private static Scenario freeScenario(Cast cast, Dice dice, Firm firm) {
        var scenario = dice.of(cast.scenery().scenarios());
        while (firm.heldScenario(scenario.code())) {
            scenario = dice.of(cast.scenery().scenarios());
        }
        return scenario;
    }

    private void draft(Instant now) {
        cast.tape()
                .by(firm.preparer(), now)
                .record(
                        stream,
                        new ApplicationDrafted(
                                id,
                                firm.uscc,
                                cast.scenery().rules().programmeId(),
                                project,
                                firm.preparer().id(),
                                now));
        cast.timeline().soon(now, dice, this::fill);
    }

    private void fill(Instant now) {
        if (fate == Fate.INELIGIBLE) {
            var more = new ArrayList<>(lines);
            more.add(new CostLine("operation", Money.ofFen(dice.between(10, 90) * 100_000L)));
            lines = List.copyOf(more);
        }
        var tape = cast.tape().by(firm.preparer(), now);
        tape.record(stream, new CostLinesSet(id, lines, List.of(), now));
        tape.by(firm.preparer(), now).record(stream, new BaselineDeclared(id, indicators, milestones, now));
        if (dice.in1000(50)) {
            var cost = Money.sum(lines, CostLine::amount);
            funding = new DeclaredFunding(
                    List.of(new OtherFunding("市级技术改造补助", Money.ofFen(cost.fen() / 2_000_000 * 100_000 + 100_000))),
                    List.of());
            tape.by(firm.preparer(), now).record(stream, new FundingDeclared(id, funding, now));
        }
        if (dice.in1000(300)) {
            needs = Proposals.needs(dice, scenario);
            var shopping = Dice.of(cast.seed(), "shopping", id.value().hashCode());
            if (shopping.in1000(BUYS_OF_1000)) {
                var purchase = cast.scenery().offers().purchase(shopping, scenario, needs);
                needs = new FunctionNeeds(needs.scenario(), needs.scenarioVersion(), needs.needed(), purchase);
            }
            tape.by(firm.preparer(), now).record(stream, new FunctionNeedsStated(id, needs, now));
        }
        if (fate == Fate.LEFT_AS_DRAFT) {
            firm.group.busy = false;
            return;
        }
        cast.timeline().inDays(now, dice.between(1, 14), dice, this::submit);
    }

    private void submit(Instant now) {
        submittedOn = Timeline.day(now);
        var judged = Judgement.of(this, submittedOn);
        var rules = cast.scenery().rules();
        cast.tape()
                .by(firm.signatory(), now)
                .record(
                        stream,
                        new ApplicationSubmitted(
                                id,
                                rules.programmeId(),
                                rules.version(),
                                judged.submitted().facts(),
                                judged.submitted().callOpensOn(),
                                firm.signatory().id(),
                                now))
                .record(stream, new EligibilityFound(id, judged.eligible(), judged.findings(), judged.rooms(), now));
        if (judged.eligible() && dice.in1000(60)) {
            cast.timeline().inDays(now, dice.between(2, 8), dice, this::returnForCorrection);
        } else {
            new Decision(this, judged).begin(now);
        }
    }

    private void returnForCorrection(Instant now) {
        var officer = dice.of(cast.scenery().office().officers());
        cast.tape()
                .by(officer, now)
                .record(stream, new CorrectionRequested(id, "请补充报价依据，并重新核对费用金额", officer.id(), now));
        cast.timeline().inDays(now, dice.between(2, 10), dice, this::correct);
    }

    private void correct(Instant now) {
        var first = lines.getFirst();
        var corrected = new ArrayList<>(lines);
        corrected.set(
                0, new CostLine(first.category(), Money.ofFen(first.amount().fen() / 100 * 95)));
        lines = List.copyOf(corrected);
        cast.tape().by(firm.preparer(), now).record(stream, new CostLinesSet(id, lines, List.of(), now));
        cast.timeline().soon(now, dice, this::submit);
    }

    boolean isInflated() {
        return inflated;
    }
}
