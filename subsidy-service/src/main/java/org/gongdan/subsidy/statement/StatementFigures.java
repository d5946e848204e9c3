package org.gongdan.subsidy.statement;

import java.math.BigDecimal;
import java.util.List;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, as things stood at the end of its year.
 *
 * @param name of the enterprise when it was issued
 * @param funders what each funder promised and paid, in the order of {@link Party}
 * @param deferredIncome how the grants stand in its books under CAS 16; null where it has recorded no asset
 * @param projects one line for each of its investments, by id
 */
public record StatementFigures(
        String uscc,
        String name,
        int year,
        List<Funder> funders,
        OwnShare ownShare,
        Claims claims,
        @Nullable DeferredIncome deferredIncome,
        Reports reports,
        List<Project> projects) {

    public StatementFigures {
        funders = List.copyOf(funders);
        projects = List.copyOf(projects);
    }

    public int breaksOpen() {
        return projects.stream().mapToInt(Project::breaksOpen).sum();
    }

    /**
     * Public money of one funder, until the end of the year.
     *
     * @param approved in claims, before retention
     * @param retained of the approved held back
     * @param paidInYear of the paid
     * @param recovered of the paid that came back
     */
    public record Funder(
            Party party,
            Money promised,
            Money approved,
            Money retained,
            Money paidInYear,
            Money paid,
            Money recovered) {}

    /**
     * What the enterprise itself bears.
     *
     * @param agreed its shares in the agreements
     * @param proven its part of the cost that was approved in claims
     */
    public record OwnShare(Money agreed, Money proven) {}

    /** Claims until the end of the year, and the cost in those that were not rejected. */
    public record Claims(int handedIn, int approved, int rejected, Money claimedCost, Money approvedCost) {}

    /** Deferred income at the beginning and the end of the year, and what changed it. */
    public record DeferredIncome(Money opening, Money received, Money released, Money closing) {}

    /** Reports of indicators that were due by the end of the year, and those that came. */
    public record Reports(int due, int received) {}

    /**
     * One investment.
     *
     * @param reconciledFor the period of the last result of the year; null before the first
     * @param npvClaimed CNY, what the enterprise gains with the subsidy on the benefits it claims
     * @param npvVerified the same on verified benefits
     * @param breaksOpen differences that are neither cleared nor explained
     */
    public record Project(
            String investmentId,
            String title,
            Money eligibleCost,
            Money promised,
            Money paid,
            @Nullable String reconciledFor,
            @Nullable BigDecimal npvClaimed,
            @Nullable BigDecimal npvVerified,
            @Nullable BigDecimal roiClaimed,
            @Nullable BigDecimal roiVerified,
            int breaksOpen) {}
}
