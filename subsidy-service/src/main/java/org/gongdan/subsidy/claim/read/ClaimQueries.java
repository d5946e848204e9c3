package org.gongdan.subsidy.claim.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ApprovedOutlays;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimList;
import org.gongdan.subsidy.claim.ClaimRow;
import org.gongdan.subsidy.claim.Claims;
import org.gongdan.subsidy.claim.FunderAmount;
import org.gongdan.subsidy.claim.HeldAmount;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.investment.Investments;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads claims for people, jobs and the other features. */
@Component
class ClaimQueries implements ClaimList, ApprovedOutlays, Claims {

    private static final String WANTED = """
            from claim_row c
            where (:everyone or c.uscc = :own)
              and (:status::text is null or c.status = :status)
              and (:investment::text is null or c.investment_id = :investment)
              and (:q::text is null or strpos(lower(c.claim_id || ' ' || c.investment_id || ' ' || c.uscc), :q) > 0)
              and (:openFor::text is null or exists (
                    select from claim_instalment_row i
                    where i.claim_id = c.claim_id and i.party = :openFor and i.status = 'OPEN'
                      and i.payable > 0)
                   or exists (
                    select from claim_retention_row r
                    where r.claim_id = c.claim_id and r.party = :openFor and r.standing = 'OPEN'))""";

    private final JdbcClient jdbc;
    private final ClaimRows rows;
    private final Investments investments;

    ClaimQueries(JdbcClient jdbc, ClaimRows rows, Investments investments) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.investments = investments;
    }

    @Override
    public PageOf<ClaimRow> list(Filter filter, PageRequest page, Caller caller) {
        var wanted = parametersOf(filter, caller);
        var total = jdbc.sql("select count(*) " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var ids = jdbc.sql("select c.claim_id " + WANTED + " order by c.drafted_at desc, c.claim_id limit :n offset :o")
                .params(wanted)
                .param("n", page.size())
                .param("o", page.offset())
                .query((row, number) -> row.getString("claim_id"))
                .list();
        return new PageOf<>(rows.of(ids), page.page(), page.size(), total);
    }

    @Override
    public Optional<ClaimRow> find(ClaimId claim, Caller caller) {
        return rows.of(List.of(claim.value())).stream()
                .filter(row -> caller.sees(row.uscc()))
                .findFirst();
    }

    @Override
    public List<ClaimRow> byInvestment(InvestmentId investment) {
        return rows.of(jdbc.sql("""
                select claim_id from claim_row where investment_id = :investment order by drafted_at, claim_id""")
                .param("investment", investment.value())
                .query((row, number) -> row.getString("claim_id"))
                .list());
    }

    @Override
    public List<Outlay> of(InvestmentId investment) {
        return jdbc.sql("""
                select l.claim_id, l.line, l.content ->> 'category' as category, l.paid_on, l.cost - l.deducted as cost
                from claim_line_row l join claim_row c using (claim_id)
                where c.investment_id = :investment and c.status = 'APPROVED' and l.cost > l.deducted
                order by l.paid_on, l.claim_id, l.line""")
                .param("investment", investment.value())
                .query((row, number) -> new Outlay(
                        new ClaimId(row.getString("claim_id")),
                        row.getInt("line"),
                        row.getString("category"),
                        row.getDate("paid_on").toLocalDate(),
                        Money.ofFen(row.getLong("cost"))))
                .list();
    }

    /** What was approved never changes, and what is released stays released: what a row says is right. */
    @Override
    public Optional<Approved> findApproved(ClaimId claim) {
        return rows.of(List.of(claim.value())).stream()
                .filter(row -> row.status() == ClaimRow.Status.APPROVED)
                .findFirst()
                .flatMap(row -> investments.find(row.investmentId()).map(agreement -> approved(row, agreement)));
    }

    private static Approved approved(ClaimRow row, Investments.Agreement agreement) {
        var funders = row.instalments().stream()
                .map(due -> new FunderAmount(
                        due.party(), due.fundId(), due.amount(), due.amount().minus(due.payable())))
                .toList();
        var released = row.retentions().stream()
                .filter(held -> held.standing().isReleased())
                .map(held -> new HeldAmount(held.party(), held.fundId(), held.amount()))
                .toList();
        return new Approved(
                row.claimId(), row.investmentId(), agreement.applicationId().value(), row.uscc(), funders, released);
    }

    private static Map<String, Object> parametersOf(Filter filter, Caller caller) {
        var parameters = new HashMap<String, Object>();
        parameters.put("everyone", caller.seesEveryEnterprise());
        parameters.put("own", caller.organisation());
        parameters.put(
                "status", filter.status() == null ? null : filter.status().name());
        parameters.put("investment", filter.investmentId());
        parameters.put("q", filter.q() == null ? null : filter.q().strip().toLowerCase(Locale.ROOT));
        parameters.put(
                "openFor", filter.openFor() == null ? null : filter.openFor().name());
        return parameters;
    }
}
