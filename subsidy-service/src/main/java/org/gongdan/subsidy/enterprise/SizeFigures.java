package org.gongdan.subsidy.enterprise;

import org.gongdan.subsidy.shared.Money;

/**
 * The three figures by which an enterprise is large or small.
 *
 * @param staff people employed
 * @param revenue of the last full year
 * @param assets total assets at its end
 */
public record SizeFigures(int staff, Money revenue, Money assets) {}
