package org.gongdan.subsidy.generate;

/** Everything a history needs to go on: the stage, and whom it meets there. */
record Cast(
        long seed,
        Scenery scenery,
        Timeline timeline,
        Tape tape,
        Firms firms,
        Pools pools,
        PaymentRuns payments,
        Frauds frauds) {}
