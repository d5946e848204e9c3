package org.gongdan.subsidy.payment.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.investment.InvestmentId;
import org.gongdan.subsidy.payment.BatchRow;
import org.gongdan.subsidy.payment.BatchRow.Outcome;
import org.gongdan.subsidy.payment.BatchRow.Payment;
import org.gongdan.subsidy.payment.BatchRow.Status;
import org.gongdan.subsidy.payment.ConfirmedPayments;
import org.gongdan.subsidy.payment.PaymentBatchId;
import org.gongdan.subsidy.payment.PaymentList;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads payment batches for people, jobs and the other features. */
@Component
class PaymentQueries implements PaymentList, ConfirmedPayments {

    private static final String WANTED = """
            from payment_batch_row b
            where (:status::text is null or b.status = :status)
              and (:funder::text is null or b.funder = :funder)
              and (:q::text is null or exists (
                    select from payment_row p
                    where p.batch_id = b.batch_id
                      and strpos(lower(p.batch_id || ' ' || p.claim_id || ' ' || p.uscc), :q) > 0))""";

    private final JdbcClient jdbc;

    PaymentQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public PageOf<BatchRow> list(Filter filter, PageRequest page, Caller caller) {
        if (!caller.seesEveryEnterprise()) {
            return new PageOf<>(List.of(), page.page(), page.size(), 0);
        }
        var wanted = new HashMap<String, Object>();
        wanted.put("status", filter.status() == null ? null : filter.status().name());
        wanted.put("funder", filter.funder() == null ? null : filter.funder().name());
        wanted.put("q", filter.q() == null ? null : filter.q().strip().toLowerCase(Locale.ROOT));
        var total = jdbc.sql("select count(*) " + WANTED)
                .params(wanted)
                .query(Long.class)
                .single();
        var ids = jdbc.sql(
                        "select b.batch_id " + WANTED + " order by b.prepared_at desc, b.batch_id limit :n offset :o")
                .params(wanted)
                .param("n", page.size())
                .param("o", page.offset())
                .query((row, number) -> row.getString("batch_id"))
                .list();
        return new PageOf<>(batches(ids), page.page(), page.size(), total);
    }

    @Override
    public Optional<BatchRow> find(PaymentBatchId batch, Caller caller) {
        return caller.seesEveryEnterprise()
                ? batches(List.of(batch.value())).stream().findFirst()
                : Optional.empty();
    }

    @Override
    public List<Confirmed> of(InvestmentId investment) {
        return jdbc.sql("""
                select * from payment_row where investment_id = :investment and status = 'CONFIRMED'
                order by value_date, batch_id, claim_id""")
                .param("investment", investment.value())
                .query((row, number) -> new Confirmed(
                        new PaymentBatchId(row.getString("batch_id")),
                        new ClaimId(row.getString("claim_id")),
                        Party.valueOf(row.getString("party")),
                        new FundId(row.getString("fund_id")),
                        Money.ofFen(row.getLong("amount")),
                        row.getObject("value_date", LocalDate.class),
                        row.getString("bank_reference")))
                .list();
    }

    @Override
    public Map<InvestmentId, Paid> of(Collection<InvestmentId> investments, LocalDate cutOff) {
        var paid = new HashMap<InvestmentId, Paid>();
        jdbc.sql("""
                select investment_id,
                       coalesce(sum(amount) filter (where value_date <= :cutOff), 0) as in_time,
                       coalesce(sum(amount) filter (where value_date > :cutOff), 0) as later
                from payment_row
                where investment_id = any(:investments) and status = 'CONFIRMED'
                group by investment_id""")
                .param(
                        "investments",
                        investments.stream().map(InvestmentId::value).toArray(String[]::new))
                .param("cutOff", cutOff)
                .query(row -> {
                    paid.put(
                            new InvestmentId(row.getString("investment_id")),
                            new Paid(Money.ofFen(row.getLong("in_time")), Money.ofFen(row.getLong("later"))));
                });
        return paid;
    }

    private List<BatchRow> batches(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var payments = paymentsOf(ids);
        var found = new HashMap<String, BatchRow>();
        jdbc.sql("select * from payment_batch_row where batch_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> batch(row, payments.getOrDefault(row.getString("batch_id"), List.of())))
                .list()
                .forEach(row -> found.put(row.batchId().value(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<String, List<Payment>> paymentsOf(List<String> ids) {
        var byBatch = new HashMap<String, List<Payment>>();
        jdbc.sql("select * from payment_row where batch_id in (:ids) order by batch_id, position")
                .param("ids", ids)
                .query(row -> {
                    byBatch.computeIfAbsent(row.getString("batch_id"), id -> new ArrayList<>())
                            .add(payment(row));
                });
        return byBatch;
    }

    private static BatchRow batch(ResultSet row, List<Payment> payments) throws SQLException {
        var released = row.getObject("released_at", OffsetDateTime.class);
        return new BatchRow(
                new PaymentBatchId(row.getString("batch_id")),
                Party.valueOf(row.getString("funder")),
                Status.valueOf(row.getString("status")),
                Money.ofFen(row.getLong("amount")),
                payments,
                row.getString("prepared_by"),
                row.getObject("prepared_at", OffsetDateTime.class).toInstant(),
                row.getString("first_by"),
                row.getString("second_by"),
                released == null ? null : released.toInstant(),
                row.getString("reason"),
                row.getLong("version"));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                new ClaimId(row.getString("claim_id")),
                new InvestmentId(row.getString("investment_id")),
                row.getString("application_id"),
                row.getString("uscc"),
                new FundId(row.getString("fund_id")),
                Money.ofFen(row.getLong("amount")),
                Outcome.valueOf(row.getString("status")),
                row.getString("bank_reference"),
                row.getObject("value_date", LocalDate.class),
                row.getString("reason"));
    }
}
