package org.gongdan.subsidy.programme;

/**
 * How applications wait when a fund has no room.
 *
 * @param skipWhatDoesNotFit whether a later, smaller application may be served before an earlier one that does not fit
 */
public record QueueRule(boolean skipWhatDoesNotFit) {}
