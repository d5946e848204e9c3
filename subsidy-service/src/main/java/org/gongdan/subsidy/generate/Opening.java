package org.gongdan.subsidy.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.gongdan.subsidy.catalogue.ProviderEvent.ProviderRegistered;
import org.gongdan.subsidy.catalogue.ProviderId;
import org.gongdan.subsidy.catalogue.ProviderProfile;
import org.gongdan.subsidy.catalogue.ScenarioEvent.ScenarioPublished;
import org.gongdan.subsidy.catalogue.ScenarioId;
import org.gongdan.subsidy.catalogue.SolutionEvent.SolutionListed;
import org.gongdan.subsidy.programme.ProgrammeEvent.CallOpened;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeDrafted;
import org.gongdan.subsidy.programme.ProgrammeEvent.ProgrammeVersionPublished;

/** What must be there before the first enterprise applies: scenarios, the rules, a call and the funds of each year. */
final class Opening {

    private final Scenery scenery;
    private final Tape tape;
    private final Stream programme;

    Opening(Scenery scenery, Tape tape) {
        this.scenery = scenery;
        this.tape = tape;
        this.programme = new Stream("Programme", scenery.rules().programmeId().value());
    }

    /** @param existing streams that somebody else has begun, and that are left as they are */
    void begin(LocalDate first, Set<String> existing) {
        var now = morning(first);
        var officer = scenery.office().officers().getFirst();
        for (var scenario : scenery.scenarios()) {
            var id = ScenarioId.ofCode(scenario.code());
            if (!existing.contains(id.value())) {
                tape.by(officer, now)
                        .record(
                                new Stream("PublishedScenario", id.value()),
                                new ScenarioPublished(id, scenario, officer.id(), now));
            }
        }
        list(officer, now);
        var rules = scenery.rules();
        tape.by(officer, now).record(programme, new ProgrammeDrafted(rules.programmeId(), rules, officer.id(), now));
        var publisher = scenery.office().firstApprovers().getFirst();
        tape.by(publisher, now)
                .record(programme, new ProgrammeVersionPublished(rules.programmeId(), rules, publisher.id(), now));
    }

    private void list(Actor officer, Instant now) {
        var providers = new HashSet<ProviderId>();
        for (var scenario : scenery.scenarios()) {
            var offer = scenery.offers().of(scenario);
            tape.by(officer, now);
            if (providers.add(offer.provider())) {
                var profile = new ProviderProfile(offer.providerName(), null, null);
                tape.record(
                        new Stream("Provider", offer.provider().value()),
                        new ProviderRegistered(offer.provider(), profile, officer.id(), now));
            }
            tape.record(
                    new Stream("Solution", offer.solution().value()),
                    new SolutionListed(offer.solution(), offer.provider(), offer.sheet(), officer.id(), now));
        }
    }

    /** The call of a year, open to its last day. */
    void call(LocalDate first) {
        var now = morning(first);
        var officer = scenery.office().officers().getFirst();
        tape.by(officer, now)
                .record(
                        programme,
                        new CallOpened(
                                scenery.rules().programmeId(),
                                "call-" + first.getYear(),
                                first,
                                LocalDate.of(first.getYear(), 12, 31),
                                officer.id(),
                                now));
    }

    static Instant morning(LocalDate day) {
        return day.atTime(8, 0).toInstant(Timeline.ZONE);
    }
}
