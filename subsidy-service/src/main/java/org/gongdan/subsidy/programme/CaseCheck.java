package org.gongdan.subsidy.programme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
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
            if (request.rules().costCategory(line.category()).isEmpty()) {
                var known = String.join(
                        ", ",
                        request.rules().costCategories().stream()
                                .map(CostCategory::code)
                                .toList());
                add(
                        path + "/category",
                        Code.UNKNOWN_CATEGORY,
                        "费用类别“%s”不存在（可取 %s）".formatted(line.category(), known),
                        "the cost category %s does not exist (one of %s)".formatted(line.category(), known));
            }
        }
        if (total.bitLength() > 62) {
            add("/costs", Code.AMOUNT_INVALID, "费用合计过大", "the costs add up to more than can be counted");
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
            notNegative("/rooms/" + index + "/left", request.rooms().get(index).left());
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
                    "金额 %s 不能为负数".formatted(Yuan.grouped(amount)),
                    "the amount %s is negative".formatted(Yuan.grouped(amount)));
        }
    }

    private void add(String path, Code code, String zh, String en) {
        problems.add(RuleProblem.at(path, code, zh, en));
    }
}
