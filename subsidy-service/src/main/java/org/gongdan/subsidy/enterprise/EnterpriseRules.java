package org.gongdan.subsidy.enterprise;

import java.time.LocalDate;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.Money;

/** What a profile and its figures must be by themselves, whatever the enterprise. */
final class EnterpriseRules {

    private EnterpriseRules() {}

    static void requireSound(EnterpriseProfile profile, SizeStandard standard, LocalDate today) {
        if (profile.name().isBlank()) {
            throw CommandRefused.at("profile.name", EnterpriseRefusal.ENTERPRISE_NAME_MISSING);
        }
        if (profile.region().isBlank()) {
            throw CommandRefused.at("profile.region", EnterpriseRefusal.ENTERPRISE_REGION_MISSING);
        }
        if (!standard.industryNames().contains(profile.industry())) {
            throw CommandRefused.at("profile.industry", EnterpriseRefusal.INDUSTRY_UNKNOWN, profile.industry());
        }
        if (profile.foundedOn().isAfter(today)) {
            throw CommandRefused.at("profile.foundedOn", EnterpriseRefusal.FOUNDED_IN_THE_FUTURE, profile.foundedOn());
        }
    }

    static void requireSound(SizeFigures figures) {
        if (figures.staff() < 0) {
            throw CommandRefused.at("figures.staff", EnterpriseRefusal.STAFF_NEGATIVE, figures.staff());
        }
        requireNotNegative("figures.revenue", figures.revenue());
        requireNotNegative("figures.assets", figures.assets());
    }

    private static void requireNotNegative(String field, Money figure) {
        if (figure.isNegative()) {
            throw CommandRefused.at(field, EnterpriseRefusal.FIGURE_NEGATIVE, figure);
        }
    }
}
