package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** What one party bears, what determined it, and a sentence with the numbers. */
public record ShareLine(Party party, Money amount, Constraint constraint, Bilingual explanation) {}
