package org.gongdan.subsidy.programme;

/**
 * Where a rule comes from.
 *
 * @param assumption not seen in the source; to be checked before anyone relies on it
 */
public record Source(String text, boolean assumption) {}
