package org.gongdan.subsidy.policy;

/** What policy figures are broken down by. */
public enum Dimension {
    /** Everything together. */
    ALL(true),
    /** The city. */
    REGION(true),
    INDUSTRY(true),
    SCENARIO(false),
    /** Programme and tier. */
    TIER(false),
    /** Single, cluster or chain. */
    MODE(false),
    /** How many firms are in the joint application; one when there is none. */
    CLUSTER_SIZE(false),
    /** City and scenario. */
    REGION_SCENARIO(false);

    private final boolean apart;

    Dimension(boolean apart) {
        this.apart = apart;
    }

    /** Whether an enterprise is in one of its cells only. */
    boolean isApart() {
        return apart;
    }
}
