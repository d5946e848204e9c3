package org.gongdan.subsidy.investment;

import java.time.YearMonth;

/** One kind of running cost in one month. */
record RunningCost(YearMonth month, RunningCostKind kind) {}
