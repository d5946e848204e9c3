package org.gongdan.subsidy.application.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.gongdan.config.axon.CommandMetadata;
import org.gongdan.subsidy.application.ApplicationEvent;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationDrafted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationRejected;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationSubmitted;
import org.gongdan.subsidy.application.ApplicationEvent.ApplicationWithdrawn;
import org.gongdan.subsidy.application.ApplicationEvent.BaselineDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.CorrectionRequested;
import org.gongdan.subsidy.application.ApplicationEvent.CostLinesSet;
import org.gongdan.subsidy.application.ApplicationEvent.DoubleFundingJudged;
import org.gongdan.subsidy.application.ApplicationEvent.EligibilityFound;
import org.gongdan.subsidy.application.ApplicationEvent.FunctionNeedsStated;
import org.gongdan.subsidy.application.ApplicationEvent.FundingDeclared;
import org.gongdan.subsidy.application.ApplicationEvent.FundsAwaited;
import org.gongdan.subsidy.application.ApplicationEvent.JointPartPinned;
import org.gongdan.subsidy.application.ApplicationEvent.OfferAccepted;
import org.gongdan.subsidy.application.ApplicationEvent.OfferDeclined;
import org.gongdan.subsidy.application.ApplicationEvent.OfferExpired;
import org.gongdan.subsidy.application.ApplicationEvent.OfferMade;
import org.gongdan.subsidy.application.ApplicationEvent.ProjectDescribed;
import org.gongdan.subsidy.application.ApplicationEvent.TierApproved;
import org.gongdan.subsidy.application.ApplicationEvent.TierProposed;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.RuleFinding;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what happened to each application, as its page tells it. */
@Component
@ProcessingGroup("application-list")
class HistoryProjection {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    HistoryProjection(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @EventHandler
    void on(
            ApplicationEvent event,
            @SequenceNumber long sequence,
            @org.axonframework.eventhandling.Timestamp Instant at,
            @MetaDataValue(CommandMetadata.ACTOR) @Nullable String actor,
            @MetaDataValue(CommandMetadata.ACTOR_NAME) @Nullable String actorName) {
        jdbc.sql("""
                insert into application_history (application_id, sequence, event, happened_at, actor, actor_name, detail)
                values (:id, :sequence, :event, :at, :actor, :actorName, cast(:detail as jsonb))
                on conflict (application_id, sequence) do nothing
                """)
                .param("id", event.applicationId().value())
                .param("sequence", sequence)
                .param("event", event.getClass().getSimpleName())
                .param("at", Timestamp.from(at))
                .param("actor", actor)
                .param("actorName", actorName)
                .param("detail", json.writeValueAsString(detailOf(event)))
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate table application_history").update();
    }

    private static Map<String, String> detailOf(ApplicationEvent event) {
        return switch (event) {
            case ApplicationDrafted drafted -> Map.of("title", drafted.project().title());
            case ProjectDescribed described ->
                Map.of("title", described.project().title());
            case CostLinesSet set ->
                Map.of("cost", Money.sum(set.lines(), CostLine::amount).amount());
            case BaselineDeclared declared ->
                Map.of("indicators", String.valueOf(declared.indicators().size()));
            case FundingDeclared declared ->
                Map.of(
                        "otherFunding", declared.funding().total().amount(),
                        "papers", String.valueOf(declared.funding().papers().size()));
            case DoubleFundingJudged judged ->
                Map.of(
                        "awards", String.join(", ", judged.awards()),
                        "distinct", String.valueOf(judged.distinct()),
                        "reason", judged.reason());
            case FunctionNeedsStated stated -> functions(stated.needs());
            case ApplicationSubmitted submitted ->
                Map.of("programmeVersion", String.valueOf(submitted.programmeVersion()));
            case EligibilityFound found -> findings(found);
            case CorrectionRequested requested -> Map.of("reason", requested.reason());
            case TierProposed proposed -> award(proposed.award());
            case TierApproved approved -> Map.of("approval", String.valueOf(approved.approval()));
            case ApplicationRejected rejected -> Map.of("reason", rejected.reason());
            case FundsAwaited awaited ->
                Map.of(
                        "fund", awaited.fundId().value(),
                        "missing", awaited.missing().amount());
            case OfferMade made -> Map.of("expiresOn", made.expiresOn().toString());
            case OfferAccepted _, OfferExpired _ -> Map.of();
            case OfferDeclined declined -> declined.reason() == null ? Map.of() : Map.of("reason", declined.reason());
            case ApplicationWithdrawn withdrawn -> Map.of("reason", withdrawn.reason());
            case JointPartPinned pinned ->
                Map.of(
                        "shared",
                        Money.sum(pinned.part().shared(), line -> line.line().amount())
                                .amount());
        };
    }

    private static Map<String, String> functions(FunctionNeeds needs) {
        var needed = String.valueOf(needs.needed().size());
        var percent = needs.fit().percent();
        return percent.isPresent()
                ? Map.of("needed", needed, "fit", String.valueOf(percent.getAsInt()))
                : Map.of("needed", needed);
    }

    private static Map<String, String> findings(EligibilityFound found) {
        var failed = found.findings().stream()
                .filter(finding -> !finding.holds())
                .map(RuleFinding::rule)
                .toList();
        return Map.of("eligible", String.valueOf(found.eligible()), "failed", String.join(", ", failed));
    }

    private static Map<String, String> award(Award award) {
        var detail = new LinkedHashMap<String, String>();
        detail.put("tier", award.tier());
        for (var party : Party.values()) {
            if (award.shareOf(party).isPositive()) {
                detail.put(party.name(), award.shareOf(party).amount());
            }
        }
        return detail;
    }
}
