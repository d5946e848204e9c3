package org.gongdan.subsidy.cumulation;

import java.util.List;
import org.gongdan.config.keycloak.Caller;

/** Counts awards in the moment they are granted, and gives them back, within the transaction of the one who asks. */
public interface AwardCounts {

    /**
     * @param shares what it counts for under the caps of the version that grants
     * @throws org.gongdan.subsidy.shared.CommandRefused when a cap has no room for it, or a paper was funded before; let
     *     it pass, so that nothing at all is stored
     */
    void count(GrantedAward award, List<CapShare> shares, Caller caller);

    /** An award that does not count changes nothing. */
    void giveBack(String uscc, String awardId, GiveBackCause cause, Caller caller);

    /** Whether it was ever granted anything, or assigned a group, and so takes commands. */
    boolean isHolder(String uscc);
}
