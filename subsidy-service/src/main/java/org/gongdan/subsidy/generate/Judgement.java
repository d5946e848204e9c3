package org.gongdan.subsidy.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.gongdan.subsidy.application.FunctionFindings;
import org.gongdan.subsidy.application.RuleFinding;
import org.gongdan.subsidy.application.SubmittedCase;
import org.gongdan.subsidy.application.Verdict;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.Headroom;
import org.gongdan.subsidy.programme.KnownFact;
import org.gongdan.subsidy.programme.Room;
import org.gongdan.subsidy.programme.Split;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * What the rules make of a submission on one day: the features' own rules decide, by the room that is left that day.
 *
 * @param split null when no tier fits
 */
record Judgement(
        SubmittedCase submitted,
        List<Room> rooms,
        List<RuleFinding> findings,
        @Nullable Split split) {

    private static final int START_UP_YEARS = 5;

    static Judgement of(Candidate candidate, LocalDate day) {
        return of(submitted(candidate), candidate, day);
    }

    /** The same submission, by the room of another day. */
    Judgement on(LocalDate day, Candidate candidate) {
        return of(submitted, candidate, day);
    }

    boolean eligible() {
        return findings.stream().allMatch(RuleFinding::holds) && split instanceof Split.Balanced;
    }

    private static Judgement of(SubmittedCase submitted, Candidate candidate, LocalDate day) {
        var rules = candidate.cast.scenery().rules();
        var firm = candidate.firm;
        var caps = candidate.cast.scenery().caps().stream()
                .map(cap -> CapStanding.of(cap, firm.group.counted(cap), day))
                .toList();
        var rooms = submitted.roomsLeft(rules, candidate.funding, new Headroom(firm.group.id, caps));
        var verdict = Verdict.of(submitted, rules, rooms);
        var findings = new ArrayList<RuleFinding>();
        findings.add(
                finding("enterprise-registered", "企业已登记：" + firm.profile.name(), "registered: " + firm.profile.name()));
        findings.add(finding("enterprise-verified", "企业身份已核实", "the enterprise has been verified"));
        findings.add(finding("enterprise-not-suspended", "企业未被暂停资格", "the enterprise is not suspended"));
        findings.add(finding("call-open", "申报批次开放", "the call is open"));
        findings.addAll(verdict.findings());
        if (candidate.needs != null) {
            findings.addAll(FunctionFindings.of(candidate.needs));
        }
        if (!caps.isEmpty()) {
            findings.add(new RuleFinding("caps-have-room", caps.stream().allMatch(CapStanding::hasRoom), words(caps)));
        }
        findings.add(finding("not-funded-twice", "本企业集团没有同一项目的其他资助", "no other award of the group funds this project"));
        return new Judgement(submitted, rooms, List.copyOf(findings), verdict.split());
    }

    private static SubmittedCase submitted(Candidate candidate) {
        var firm = candidate.firm;
        var years = firm.yearsOn(candidate.submittedOn);
        var facts = candidate
                .project
                .declared()
                .with(KnownFact.SIZE_CLASS, firm.size.name())
                .with(KnownFact.INDUSTRY, firm.profile.industry())
                .with(KnownFact.REGION, firm.profile.region())
                .with(KnownFact.MATURITY_BEFORE, firm.maturity)
                .with(KnownFact.YEARS_SINCE_FOUNDING, years)
                .with(KnownFact.START_UP, years < START_UP_YEARS)
                .with(KnownFact.SCENARIO, candidate.project.scenario());
        var fit = candidate.needs == null
                ? OptionalInt.empty()
                : candidate.needs.fit().percent();
        var all = fit.isPresent() ? facts.with(KnownFact.FUNCTION_FIT, fit.getAsInt()) : facts;
        var opening = candidate.cast.scenery().rules().effectiveFrom();
        var year = LocalDate.of(candidate.submittedOn.getYear(), 1, 1);
        return new SubmittedCase(
                candidate.cast.scenery().rules().programmeId(),
                candidate.project,
                candidate.lines,
                List.of(),
                candidate.indicators,
                candidate.milestones,
                all,
                candidate.submittedOn,
                null,
                year.isBefore(opening) ? opening : year);
    }

    private static RuleFinding finding(String rule, String zh, String en) {
        return new RuleFinding(rule, true, new Bilingual(zh, en));
    }

    private static Bilingual words(List<CapStanding> caps) {
        return new Bilingual(
                caps.stream()
                        .map(each -> each.cap().name().zh() + "：已用 " + each.used() + " 元，剩余 "
                                + each.left().map(Object::toString).orElse("不限") + " 元")
                        .collect(Collectors.joining("；")),
                caps.stream()
                        .map(each -> each.cap().name().en() + ": " + each.used() + " used, "
                                + each.left().map(Object::toString).orElse("any") + " left")
                        .collect(Collectors.joining("; ")));
    }
}
