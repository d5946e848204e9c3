package org.gongdan.subsidy.opendata.read;

import java.time.Instant;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.EnterpriseRegistered;
import org.gongdan.subsidy.enterprise.EnterpriseEvent.ProfileCorrected;
import org.gongdan.subsidy.enterprise.EnterpriseId;
import org.gongdan.subsidy.enterprise.EnterpriseProfile;
import org.gongdan.subsidy.investment.InvestmentEvent.InvestmentOpened;
import org.gongdan.subsidy.shared.Party;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row for what a funder gives to a project, and the name of each enterprise as it is now. */
@Component
@ProcessingGroup("open-data")
class OpenAwardProjection {

    private final JdbcClient jdbc;

    OpenAwardProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(InvestmentOpened opened) {
        for (var party : Party.values()) {
            var amount = opened.award().shareOf(party);
            if (party.isFunder() && !amount.isZero()) {
                insert(opened, party, amount.fen());
            }
        }
    }

    @EventHandler
    void on(EnterpriseRegistered registered) {
        name(registered.enterpriseId(), registered.profile(), registered.registeredAt());
    }

    @EventHandler
    void on(ProfileCorrected corrected) {
        name(corrected.enterpriseId(), corrected.profile(), corrected.correctedAt());
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table open_award, open_recipient").update();
    }

    private void insert(InvestmentOpened opened, Party funder, long fen) {
        var project = opened.project();
        jdbc.sql("""
                insert into open_award (investment_id, funder, uscc, title, scenario, programme_id, programme_version,
                                        amount_fen, awarded_on, starts_on, ends_on, modified_at)
                values (:id, :funder, :uscc, :title, :scenario, :programme, :version, :fen, :on, :from, :to, :at)
                on conflict do nothing""")
                .param("id", opened.investmentId().value())
                .param("funder", funder.name())
                .param("uscc", opened.uscc())
                .param("title", project.title())
                .param("scenario", project.scenario())
                .param("programme", opened.award().programmeId().value())
                .param("version", opened.award().programmeVersion())
                .param("fen", fen)
                .param("on", opened.agreedOn())
                .param("from", project.startsOn())
                .param("to", project.endsOn())
                .param("at", opened.openedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void name(EnterpriseId enterprise, EnterpriseProfile profile, Instant at) {
        jdbc.sql("""
                insert into open_recipient (uscc, name, region, modified_at) values (:uscc, :name, :region, :at)
                on conflict (uscc) do update
                   set name = excluded.name, region = excluded.region, modified_at = excluded.modified_at
                 where open_recipient.modified_at <= excluded.modified_at""")
                .param("uscc", enterprise.uscc())
                .param("name", profile.name())
                .param("region", profile.region())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
