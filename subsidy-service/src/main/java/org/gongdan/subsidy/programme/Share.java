package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/**
 * What one party bears, and all that its explanation needs.
 *
 * @param wanted what it would bear without the others and without other limits
 * @param binding what determined the amount
 * @param unrounded the same before any rounding, also before that of a subsidy it is measured on
 * @param others what all others bear together
 */
record Share(Party party, Money amount, Limit wanted, Limit binding, Limit unrounded, Money others) {}
