package org.gongdan.subsidy.programme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gongdan.subsidy.programme.CostRules.Moment;
import org.gongdan.subsidy.programme.RuleProblem.Code;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a case before it is split. */
final class CaseCheck {

    private final SplitRequest request;
    private final List<RuleProblem> problems = new ArrayList<>();

    private CaseCheck(SplitRequest request) {
        this.request = request;
    }

    static List<RuleProblem> problemsOf(SplitRequest request) {
        var check = new CaseCheck(request);
        check.costs();
        check.dates();
        check.offers();
        check.rooms();
        return List.copyOf(check.problems);
    }

    private void costs() {
        var total = BigInteger.ZERO;
        for (int index = 0; index < request.costs().size(); index++) {
            var line = request.costs().get(index);
            var path = "/costs/" + index;
            total = total.add(BigInteger.valueOf(line.amount().fen()));
            notNegative(path + "/amount", line.amount());
            if (line.vat() != null) {
                total = total.add(BigInteger.valueOf(line.vat().fen()));
                notNegative(path + "/vat", line.vat());
            }
            knownCategory(path + "/category", line.category());
        }
        if (total.bitLength() > 62) {
            add("/costs", Code.AMOUNT_INVALID, "费用合计过大", "the costs add up to more than can be counted");
        }
    }

    /** Dated cost can only be judged against days that are known. */
    private void dates() {
        var limits = request.rules().costRules();
        if (limits == null
                || request.costs().stream().allMatch(line -> line.contractedOn() == null && line.paidOn() == null)) {
            return;
        }
        var needed = EnumSet.noneOf(Moment.class);
        if (limits.bansCommencement()) {
            needed.add(Moment.APPLICATION);
        }
        if (limits.notBefore() != null && limits.notBefore().moment() != null) {
            needed.add(limits.notBefore().moment());
        }
        if (limits.notAfter() != null && limits.notAfter().moment() != null) {
            needed.add(limits.notAfter().moment());
        }
        for (var moment : needed) {
            if (request.dates().of(moment) == null) {
                add(
                        "/dates",
                        Code.FACT_MISSING,
                        "费用有日期，但缺少“%s”的日期".formatted(moment),
                        "the cost is dated, but the day of %s is missing".formatted(moment));
            }
        }
    }

    private void offers() {
        for (int index = 0; index < request.offers().size(); index++) {
            var offer = request.offers().get(index);
            known("/offers/" + index + "/party", offer.party());
            notNegative("/offers/" + index + "/amount", offer.amount());
        }
    }

    private void rooms() {
        for (int index = 0; index < request.rooms().size(); index++) {
            var room = request.rooms().get(index);
            notNegative("/rooms/" + index + "/left", room.left());
            if (room.category() != null) {
                knownCategory("/rooms/" + index + "/category", room.category());
            }
        }
    }

    private void knownCategory(String path, String category) {
        if (request.rules().costCategoryIndex(category) < 0) {
            var known = String.join(
                    ", ",
                    request.rules().costCategories().stream()
                            .map(CostCategory::code)
                            .toList());
            add(
                    path,
                    Code.UNKNOWN_CATEGORY,
                    "费用类别“%s”不存在（可取 %s）".formatted(category, known),
                    "the cost category %s does not exist (one of %s)".formatted(category, known));
        }
    }

    private void known(String path, Party party) {
        if (!request.rules().parties().contains(party)) {
            add(
                    path,
                    Code.UNKNOWN_PARTY,
                    "%s不承担本计划的费用".formatted(Sentences.name(party).zh()),
                    "%s has no part in this programme"
                            .formatted(Sentences.name(party).en()));
        }
    }

    private void notNegative(String path, @Nullable Money amount) {
        if (amount != null && amount.isNegative()) {
            add(
                    path,
                    Code.AMOUNT_INVALID,
                    "金额 %s 不能为负数".formatted(amount.grouped()),
                    "the amount %s is negative".formatted(amount.grouped()));
        }
    }

    private void add(String path, Code code, String zh, String en) {
        problems.add(RuleProblem.at(path, code, zh, en));
    }
}
