package org.gongdan.subsidy.cumulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.programme.RuleSet;
import org.jspecify.annotations.Nullable;

/** What is known of the awards of enterprise groups; the account itself decides when an award is granted. */
public interface Cumulation {

    /**
     * How much of each cap of these rules the group of this enterprise has used.
     *
     * @param except an award that is about to be replaced, and so takes no room
     */
    Headroom headroom(String uscc, RuleSet rules, LocalDate day, @Nullable String except);

    /** Awards held by any enterprise of this one's group, the newest first. */
    List<GrantedAward> held(String uscc);

    /** The award, whoever holds it. */
    Optional<GrantedAward> find(String awardId);
}
