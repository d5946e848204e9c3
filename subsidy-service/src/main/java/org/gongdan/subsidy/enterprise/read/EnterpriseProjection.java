package org.gongdan.subsidy.enterprise.read;

import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.gongdan.subsidy.enterprise.EnterpriseEvent;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseReinstated;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseSuspended;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseVerified;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.GroupAssigned;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.MaturityAssessed;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.SizeClassified;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Keeps one row per enterprise as it stands now. */
@Component
@ProcessingGroup("enterprise-list")
class EnterpriseProjection {

    private final JdbcClient jdbc;

    EnterpriseProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(EnterpriseEvent event, @SequenceNumber long version) {
        switch (event) {
            case EnterpriseRegistered registered -> insert(registered, version);
            case ProfileCorrected corrected -> update(corrected.profile(), corrected, version);
            case SizeClassified classified -> update(classified, version);
            case MaturityAssessed assessed -> update(assessed, version);
            case GroupAssigned(var _, var groupId, var _) ->
                change("group_id = :group", event, version)
                        .param("group", groupId)
                        .update();
            // a changed profile or size has to be confirmed again, so only the newest confirmation counts
            case EnterpriseVerified _ ->
                change("verified = true", event, version).update();
            case EnterpriseSuspended(var _, var reason, var _) ->
                change("suspended_for = :reason", event, version)
                        .param("reason", reason)
                        .update();
            case EnterpriseReinstated _ ->
                change("suspended_for = null", event, version).update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table enterprise").update();
    }

    private void insert(EnterpriseRegistered registered, long version) {
        profile(registered.profile(), jdbc.sql("""
                insert into enterprise (uscc, name, name_en, industry, region, founded_on, maturity, group_id,
                    verified, override_reason, registered_at, version)
                values (:uscc, :name, :nameEn, :industry, :region, :foundedOn, 'L0', :uscc,
                    false, :overrideReason, :registeredAt, :version)
                on conflict (uscc) do nothing
                """))
                .param("uscc", registered.enterpriseId().uscc())
                .param("overrideReason", registered.overrideReason())
                .param("registeredAt", Timestamp.from(registered.registeredAt()))
                .param("version", version)
                .update();
    }

    private void update(EnterpriseProfile profile, EnterpriseEvent event, long version) {
        profile(profile, change("""
                name = :name, name_en = :nameEn, industry = :industry, region = :region, founded_on = :foundedOn,
                verified = false
                """, event, version)).update();
    }

    private void update(SizeClassified classified, long version) {
        change("""
                staff = :staff, revenue_fen = :revenue, assets_fen = :assets, size_class = :sizeClass,
                size_standard = :standard, verified = false
                """, classified, version)
                .param("staff", classified.figures().staff())
                .param("revenue", classified.figures().revenue().fen())
                .param("assets", classified.figures().assets().fen())
                .param("sizeClass", classified.sizeClass().name())
                .param("standard", classified.standard())
                .update();
    }

    private void update(MaturityAssessed assessed, long version) {
        change("maturity = :level, maturity_assessed_on = :on, maturity_basis = :basis", assessed, version)
                .param("level", assessed.level())
                .param("on", assessed.assessedOn())
                .param("basis", assessed.basis())
                .update();
    }

    /** The version guard makes an event that is delivered twice change nothing. */
    private StatementSpec change(String assignments, EnterpriseEvent event, long version) {
        return jdbc.sql("update enterprise set " + assignments
                        + ", version = :version where uscc = :uscc and version < :version")
                .param("uscc", event.enterpriseId().uscc())
                .param("version", version);
    }

    private static StatementSpec profile(EnterpriseProfile profile, StatementSpec statement) {
        return statement
                .param("name", profile.name())
                .param("nameEn", profile.nameEn())
                .param("industry", profile.industry())
                .param("region", profile.region())
                .param("foundedOn", profile.foundedOn());
    }
}
