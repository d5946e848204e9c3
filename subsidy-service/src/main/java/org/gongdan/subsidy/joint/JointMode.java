package org.gongdan.subsidy.joint;

/** How the members belong together; the fact {@code mode} of each of them. */
public enum JointMode {
    /** Firms of one trade. */
    CLUSTER,
    /** Firms along one supply chain, with its lead company. */
    CHAIN
}
