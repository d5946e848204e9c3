package org.gongdan.subsidy.cumulation.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.cumulation.Cap;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.CumulationAccountId;
import org.gongdan.subsidy.cumulation.CumulationEvent;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardCounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardFinished;
import org.gongdan.subsidy.cumulation.CumulationEvent.AwardUncounted;
import org.gongdan.subsidy.cumulation.CumulationEvent.CountCorrected;
import org.gongdan.subsidy.cumulation.CumulationEvent.CountReduced;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what counts in each account now; a version that was seen already changes nothing. */
@Component
@ProcessingGroup("cumulation-list")
class CumulationProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CumulationProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(CumulationEvent event, @SequenceNumber long version) {
        switch (event) {
            case AwardCounted counted -> {
                if (isNew(counted.accountId(), counted.groupId(), counted.cap(), counted.movedHere(), version)) {
                    put(counted.accountId(), counted.entry());
                }
            }
            case AwardUncounted uncounted -> {
                if (isNew(uncounted.accountId(), version)) {
                    remove(uncounted.accountId(), uncounted.entry());
                }
            }
            case CountReduced reduced -> {
                if (isNew(reduced.accountId(), version)) {
                    put(reduced.accountId(), reduced.entry());
                }
            }
            case AwardFinished finished -> {
                if (isNew(finished.accountId(), version)) {
                    finish(finished);
                }
            }
            case CountCorrected corrected -> {
                if (isNew(corrected.accountId(), corrected.groupId(), corrected.cap(), true, version)) {
                    correct(corrected.accountId(), corrected.entry());
                }
            }
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table cumulation_account, cumulation_entry").update();
    }

    private boolean isNew(CumulationAccountId account, String group, Cap cap, boolean forced, long version) {
        return jdbc.sql("""
                        insert into cumulation_account (account_id, group_id, cap_key, paper, cap, forced, version)
                        values (:id, :group, :key, :paper, cast(:cap as jsonb), :forced, :version)
                        on conflict (account_id) do update
                        set cap = excluded.cap, forced = cumulation_account.forced or excluded.forced,
                            version = excluded.version
                        where cumulation_account.version < excluded.version
                        """)
                        .param("id", account.value())
                        .param("group", group)
                        .param("key", cap.key())
                        .param("paper", cap.isOfPaper())
                        .param("cap", json.writeValueAsString(cap))
                        .param("forced", forced)
                        .param("version", version)
                        .update()
                > 0;
    }

    private boolean isNew(CumulationAccountId account, long version) {
        return jdbc.sql(
                                "update cumulation_account set version = :version where account_id = :id and version < :version")
                        .param("id", account.value())
                        .param("version", version)
                        .update()
                > 0;
    }

    private void correct(CumulationAccountId account, CountedAward entry) {
        if (entry.amount().isZero()) {
            remove(account, entry);
        } else {
            put(account, entry);
        }
    }

    private void put(CumulationAccountId account, CountedAward entry) {
        jdbc.sql("""
                insert into cumulation_entry (account_id, award_id, uscc, amount_fen, counted_on, running)
                values (:id, :award, :uscc, :amount, :countedOn, :running)
                on conflict (account_id, award_id) do update
                set amount_fen = excluded.amount_fen, counted_on = excluded.counted_on, running = excluded.running
                """)
                .param("id", account.value())
                .param("award", entry.awardId())
                .param("uscc", entry.uscc())
                .param("amount", entry.amount().fen())
                .param("countedOn", entry.countedOn())
                .param("running", entry.running())
                .update();
    }

    private void remove(CumulationAccountId account, CountedAward entry) {
        jdbc.sql("delete from cumulation_entry where account_id = :id and award_id = :award")
                .param("id", account.value())
                .param("award", entry.awardId())
                .update();
    }

    private void finish(AwardFinished finished) {
        jdbc.sql("update cumulation_entry set running = false where account_id = :id and award_id = :award")
                .param("id", finished.accountId().value())
                .param("award", finished.awardId())
                .update();
    }
}
