package org.gongdan.batch.reconciliation;

import org.gongdan.subsidy.investment.ProjectFlows;
import org.gongdan.subsidy.shared.Money;

/** The public money of one investment at each stage, each from a source of its own, and the flows behind it. */
record MovedMoney(
        Money promised,
        Money claimed,
        Money approved,
        Money retained,
        Money paid,
        Money ledger,
        Money payableDue,
        ProjectFlows flows) {}
