package org.gongdan.subsidy.cumulation.read;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.cumulation.AwardHolderEvent;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardCorrected;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardGivenBack;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.AwardHeld;
import org.gongdan.subsidy.cumulation.AwardHolderEvent.GroupFollowed;
import org.gongdan.subsidy.cumulation.AwardHolderId;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the awards that are held, and the group that each enterprise's awards count for. */
@Component
@ProcessingGroup("cumulation-list")
class AwardHolderProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AwardHolderProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(AwardHolderEvent event, @SequenceNumber long version) {
        switch (event) {
            case AwardHeld held -> {
                belong(held.holderId(), held.groupId(), version);
                hold(held.award());
            }
            case AwardGivenBack back ->
                jdbc.sql("delete from cumulation_award where award_id = :award")
                        .param("award", back.awardId())
                        .update();
            case GroupFollowed followed -> belong(followed.holderId(), followed.groupId(), version);
            case AwardCorrected corrected -> belong(corrected.holderId(), corrected.groupId(), version);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table cumulation_holder, cumulation_award").update();
    }

    private void belong(AwardHolderId holder, String group, long version) {
        jdbc.sql("""
                insert into cumulation_holder (uscc, group_id, version) values (:uscc, :group, :version)
                on conflict (uscc) do update set group_id = excluded.group_id, version = excluded.version
                where cumulation_holder.version < excluded.version
                """)
                .param("uscc", holder.uscc())
                .param("group", group)
                .param("version", version)
                .update();
    }

    private void hold(GrantedAward award) {
        jdbc.sql("""
                insert into cumulation_award (award_id, uscc, award, granted_on)
                values (:id, :uscc, cast(:award as jsonb), :grantedOn)
                on conflict (award_id) do update set award = excluded.award, granted_on = excluded.granted_on
                """)
                .param("id", award.awardId())
                .param("uscc", award.uscc())
                .param("award", json.writeValueAsString(award))
                .param("grantedOn", award.grantedOn())
                .update();
    }
}
