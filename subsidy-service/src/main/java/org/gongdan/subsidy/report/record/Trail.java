package org.gongdan.subsidy.report.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongdan.subsidy.application.Applications;
import org.gongdan.subsidy.audit.AuditLine;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the recorded events that a report is about. */
@Component
class Trail {

    /** More would make a document that nobody opens; the newest are kept, and the report says so. */
    private static final int MOST = 20_000;

    private final AuditLines lines;
    private final Applications applications;
    private final Investments investments;

    Trail(AuditLines lines, Applications applications, Investments investments) {
        this.lines = lines;
        this.applications = applications;
        this.investments = investments;
    }

    /**
     * Events in the order in which they happened.
     *
     * @param leftOut how many older ones are not among them
     */
    record Found(List<AuditLine> lines, long leftOut) {}

    Found of(ReportParameters wish) {
        if (wish.investmentId() == null && wish.uscc() == null) {
            return listed(filter(wish, null));
        }
        var found = new TreeMap<Long, AuditLine>();
        Stream<AuditLine> named = wish.investmentId() != null
                ? lines.ofInvestment(wish.investmentId().value()).stream()
                : ofEnterprise(String.valueOf(wish.uscc()));
        named.filter(wanted(wish)).forEach(line -> found.put(line.position(), line));
        var left = Math.max(0, found.size() - MOST);
        return new Found(found.values().stream().skip(left).toList(), left);
    }

    /** What a report about these events is about, in words. */
    String subject(ReportParameters wish, Names names) {
        var words = new ArrayList<String>();
        var investment = wish.investmentId();
        if (investment != null) {
            words.add(investments
                    .find(investment)
                    .map(Investments.Agreement::title)
                    .orElse(investment.value()));
        }
        if (wish.uscc() != null) {
            words.add(names.ofEnterprise(wish.uscc()));
        }
        if (wish.user() != null) {
            words.add(wish.user());
        }
        if (wish.period() != null) {
            words.add(wish.period().label());
        }
        return words.isEmpty() ? names.word("report.everything") : String.join(" · ", words);
    }

    /** Of the registry entry, of every application, and of every investment that came of one. */
    private Stream<AuditLine> ofEnterprise(String uscc) {
        var found = new ArrayList<>(listed(new AuditLines.Filter(
                        null, null, null, EnterpriseId.ofUscc(uscc).value(), null, null))
                .lines());
        var filter = new Applications.Filter(null, null, null, uscc);
        for (var page = 0; ; page++) {
            var some = applications.list(filter, new PageRequest(page, PageRequest.LARGEST));
            for (var application : some.items()) {
                var investment = lines.ofInvestment(
                        InvestmentId.ofApplication(application.id()).value());
                found.addAll(
                        investment.isEmpty()
                                ? listed(new AuditLines.Filter(
                                                null,
                                                null,
                                                null,
                                                application.id().value(),
                                                null,
                                                null))
                                        .lines()
                                : investment);
            }
            if (some.items().size() < PageRequest.LARGEST) {
                return found.stream();
            }
        }
    }

    private Found listed(AuditLines.Filter filter) {
        var found = new ArrayList<AuditLine>();
        for (var page = 0; ; page++) {
            var some = lines.list(filter, new PageRequest(page, PageRequest.LARGEST));
            found.addAll(some.items());
            if (some.items().size() < PageRequest.LARGEST || found.size() >= MOST) {
                found.sort(Comparator.comparingLong(AuditLine::position));
                return new Found(List.copyOf(found), some.total() - found.size());
            }
        }
    }

    private static AuditLines.Filter filter(ReportParameters wish, @Nullable String ref) {
        var period = wish.period();
        return new AuditLines.Filter(
                null,
                wish.user(),
                null,
                ref,
                period == null ? null : Names.start(period.firstDay()),
                period == null ? null : Names.start(period.lastDay().plusDays(1)));
    }

    private static Predicate<AuditLine> wanted(ReportParameters wish) {
        var user = wish.user();
        var period = wish.period();
        return line -> (user == null || user.equals(line.actor()) || user.equals(line.actorName()))
                && (period == null || isWithin(Names.day(line.at()), period.firstDay(), period.lastDay()));
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
