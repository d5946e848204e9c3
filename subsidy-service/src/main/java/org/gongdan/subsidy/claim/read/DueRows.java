package org.gongdan.subsidy.claim.read;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gongdan.subsidy.claim.ClaimId;
import org.gongdan.subsidy.claim.ClaimRow.Progress;
import org.gongdan.subsidy.claim.ClaimRow.Standing;
import org.gongdan.subsidy.claim.DueKind;
import org.gongdan.subsidy.claim.FunderAmount;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes what funders owe for claims and hold back of it, and what became of both. */
final class DueRows {

    private final JdbcClient jdbc;

    DueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void owe(ClaimId claim, FunderAmount owed) {
        jdbc.sql("""
                insert into claim_instalment_row (claim_id, party, fund_id, amount, retained, payable, status)
                values (:claim, :party, :fund, :amount, :retained, :payable, :status) on conflict do nothing""")
                .param("claim", claim.value())
                .param("party", owed.party().name())
                .param("fund", owed.fundId().value())
                .param("amount", owed.amount().fen())
                .param("retained", owed.retained().fen())
                .param("payable", owed.payable().fen())
                .param("status", Progress.OPEN.name())
                .update();
        hold(claim, owed);
    }

    /** Writes nothing for a funder that holds nothing back. */
    private void hold(ClaimId claim, FunderAmount owed) {
        if (owed.retained().isPositive()) {
            jdbc.sql("""
                    insert into claim_retention_row (claim_id, party, fund_id, amount, standing)
                    values (:claim, :party, :fund, :amount, :standing) on conflict do nothing""")
                    .param("claim", claim.value())
                    .param("party", owed.party().name())
                    .param("fund", owed.fundId().value())
                    .param("amount", owed.retained().fen())
                    .param("standing", Standing.HELD.name())
                    .update();
        }
    }

    void settle(ClaimId claim, Standing standing, Instant at) {
        jdbc.sql("""
                update claim_retention_row set standing = :standing, settled_at = :at
                where claim_id = :claim and standing = :held""")
                .param("standing", standing.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("held", Standing.HELD.name())
                .param("claim", claim.value())
                .update();
        if (standing.isReleased()) {
            jdbc.sql("update claim_instalment_row set retained = 0 where claim_id = :claim")
                    .param("claim", claim.value())
                    .update();
        }
    }

    void pay(
            ClaimId claim,
            Party party,
            DueKind kind,
            Progress progress,
            @Nullable String batch,
            @Nullable LocalDate day) {
        // what was released has the same names for how far it is as a share has
        var statement = switch (kind) {
            case SHARE -> """
                            update claim_instalment_row set status = :status, batch_id = :batch, value_date = :day
                            where claim_id = :claim and party = :party""";
            case RETENTION -> """
                            update claim_retention_row set standing = :status, batch_id = :batch, value_date = :day
                            where claim_id = :claim and party = :party""";
        };
        jdbc.sql(statement)
                .param("status", progress.name())
                .param("batch", batch)
                .param("day", day, Types.DATE)
                .param("claim", claim.value())
                .param("party", party.name())
                .update();
    }
}
