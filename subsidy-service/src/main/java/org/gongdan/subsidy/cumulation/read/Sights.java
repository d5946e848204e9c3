package org.gongdan.subsidy.cumulation.read;

import java.util.Map;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.cumulation.CapRoom;
import org.gongdan.subsidy.cumulation.CapStanding;
import org.gongdan.subsidy.cumulation.CountedAward;
import org.gongdan.subsidy.cumulation.GrantedAward;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a cap to one reader. What others of their group were awarded takes their room, but is not theirs to know. */
@Component
class Sights {

    private final Enterprises enterprises;

    Sights(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    CapRoom of(CapStanding standing, @Nullable Bilingual programme, Map<String, GrantedAward> awards, Caller reader) {
        var cap = standing.cap();
        return new CapRoom(
                cap.key(),
                cap.name(),
                programme,
                cap.parties(),
                cap.terms().category(),
                cap.terms().window(),
                cap.terms().months(),
                standing.from(),
                standing.to(),
                cap.maxAmount(),
                standing.used(),
                standing.left().orElse(null),
                cap.maxProjects(),
                standing.projects(),
                cap.maxAtOnce(),
                standing.running(),
                standing.isOverfilled(),
                !standing.hasRoom(),
                standing.awards().stream()
                        .map(award -> use(award, awards, reader))
                        .toList());
    }

    private CapRoom.Use use(CountedAward award, Map<String, GrantedAward> awards, Caller reader) {
        var own = award.uscc().equals(reader.organisation());
        var amount = award.amount();
        if (!reader.sees(award.uscc())) {
            return new CapRoom.Use(false, null, null, null, null, amount, award.countedOn(), award.running());
        }
        var granted = awards.get(award.awardId());
        var name = enterprises.find(award.uscc()).map(Enterprises.Profile::name).orElse(award.uscc());
        return new CapRoom.Use(
                own,
                award.awardId(),
                award.uscc(),
                name,
                granted == null ? null : granted.title(),
                amount,
                award.countedOn(),
                award.running());
    }
}
