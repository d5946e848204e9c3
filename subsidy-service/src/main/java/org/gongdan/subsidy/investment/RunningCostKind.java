package org.gongdan.subsidy.investment;

/** What a project costs while it runs. */
public enum RunningCostKind {
    LICENCE,
    CLOUD,
    ENERGY,
    STAFF,
    MAINTENANCE,
    OTHER
}
