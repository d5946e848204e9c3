package org.gongdan.subsidy.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gongdan.subsidy.fund.FundId;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.Party;

/** Who waits for the money of a fund, in the order in which they are served: that of their submissions. */
public interface FundQueue {

    PageOf<Waiting> before(FundId fund, PageRequest page);

    /** How many wait for each fund; funds that nobody waits for are left out. */
    Map<FundId, Long> lengths();

    /** Where an application stands in the queue of each of its funds; nothing when it does not wait. */
    List<Place> placesOf(ApplicationId application);

    /**
     * One of those who wait for a fund.
     *
     * @param position 1 for the head
     * @param share what it wants of this fund
     * @param missing what the fund lacks to serve it after all before it
     */
    record Waiting(
            long position,
            ApplicationId applicationId,
            String title,
            String enterpriseName,
            Instant submittedAt,
            Money share,
            Money missing) {}

    /**
     * The place of one application before one fund; says nothing of the others in the queue but how many they are.
     *
     * @param position 1 for the head
     * @param waiting how many wait in all
     * @param missing what the fund lacks to serve it after all before it
     */
    record Place(FundId fundId, Party party, long position, long waiting, Money share, Money missing) {}
}
