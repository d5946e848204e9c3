package org.gongdan.subsidy.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongdan.subsidy.application.FunctionNeeds.Need;
import org.gongdan.subsidy.catalogue.FunctionFit;
import org.gongdan.subsidy.catalogue.Price;
import org.gongdan.subsidy.shared.Bilingual;

/** What is to be said of the functions an applicant buys; it warns and never makes anybody ineligible. */
public final class FunctionFindings {

    private FunctionFindings() {}

    static List<RuleFinding> of(Dossier dossier) {
        var stated = dossier.functions();
        if (stated == null) {
            return List.of();
        }
        var needs = dossier.functionsForProject();
        if (needs == null) {
            return List.of(RuleFinding.warning(
                    "functions-of-scenario",
                    new Bilingual(
                            "功能需求是按场景“" + stated.scenario() + "”填报的，与项目场景不同，不计算适配度",
                            "the functions were stated for the scenario " + stated.scenario()
                                    + ", not for that of the project: the fit is not available")));
        }
        return of(needs);
    }

    /** @param needs stated for the scenario of the project */
    public static List<RuleFinding> of(FunctionNeeds needs) {
        var findings = new ArrayList<RuleFinding>();
        var purchase = needs.purchase();
        if (purchase == null) {
            findings.add(new RuleFinding(
                    "function-fit",
                    true,
                    new Bilingual("尚未选择方案，适配度不可用", "no solution is chosen: the fit is not available")));
        } else {
            findings.add(fit(needs.fit(), purchase.price()));
        }
        if (purchase != null && !needs.fit().unmet().isEmpty()) {
            findings.add(unmet(needs));
        }
        return findings;
    }

    private static RuleFinding fit(FunctionFit fit, Price price) {
        var percent = fit.percent().orElse(0);
        if (!fit.isMostlyUnneeded()) {
            return new RuleFinding(
                    "function-fit",
                    true,
                    new Bilingual(
                            "购买 %d 项功能，其中 %d 项为所需，功能适配度 %d%%"
                                    .formatted(fit.bought(), fit.fitting().size(), percent),
                            "functions bought: %d, needed among them: %d, function fit %d %%"
                                    .formatted(fit.bought(), fit.fitting().size(), percent)));
        }
        return RuleFinding.warning(
                "function-fit",
                new Bilingual(
                        "购买的 %d 项功能中有 %d 项并不需要，超过一半（功能适配度 %d%%）%s"
                                .formatted(fit.bought(), fit.unneeded().size(), percent, costZh(fit, price)),
                        "of %d functions bought %d are not needed, more than half (function fit %d %%)%s"
                                .formatted(fit.bought(), fit.unneeded().size(), percent, costEn(fit, price))));
    }

    private static RuleFinding unmet(FunctionNeeds needs) {
        var unmet = needs.needed().stream()
                .filter(need -> needs.fit().unmet().contains(need.code()))
                .map(Need::name)
                .toList();
        return RuleFinding.warning(
                "functions-met",
                new Bilingual(
                        "所选方案未覆盖的需求：" + unmet.stream().map(name -> name.zh()).collect(Collectors.joining("、")),
                        "needed, but not part of what is bought: "
                                + unmet.stream().map(name -> name.en()).collect(Collectors.joining(", "))));
    }

    private static String costZh(FunctionFit fit, Price price) {
        var known = fit.unneeded().size() - fit.unpriced();
        if (known == 0) {
            return "，未单独标价";
        }
        var basis = switch (price.basis()) {
            case ONE_OFF -> "一次性";
            case PER_YEAR -> "每年";
            case PER_UNIT -> "每" + price.unit();
        };
        var rest = fit.unpriced() == 0 ? "" : "，另有 " + fit.unpriced() + " 项未标价";
        return "，为此%s花费 %s 元%s".formatted(basis, fit.unneededCost(), rest);
    }

    private static String costEn(FunctionFit fit, Price price) {
        var known = fit.unneeded().size() - fit.unpriced();
        if (known == 0) {
            return "; they have no price of their own";
        }
        var basis = switch (price.basis()) {
            case ONE_OFF -> "once";
            case PER_YEAR -> "a year";
            case PER_UNIT -> "per " + price.unit();
        };
        var rest = fit.unpriced() == 0 ? "" : ", besides %d without a price".formatted(fit.unpriced());
        return "; they cost %s yuan %s%s".formatted(fit.unneededCost(), basis, rest);
    }
}
