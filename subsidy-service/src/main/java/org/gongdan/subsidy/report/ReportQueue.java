package org.gongdan.subsidy.report;

import org.gongdan.subsidy.shared.CommandRefused;

/** The reports that wait to be generated: so many at most, and so many of one person. */
public interface ReportQueue {

    /**
     * Two requests at one moment may both find the last place; the bound is there against floods and need not be exact.
     *
     * @param requester the id of the person who asks
     * @throws CommandRefused when the queue, or this person's share of it, is full
     */
    void requireRoomFor(String requester);
}
