package org.gongdan.subsidy.shared;

/** Who can bear a part of a project's cost. */
public enum Party {
    GOVERNMENT,
    ASSOCIATION,
    /** The lead company of a supply chain, which co-funds its suppliers' projects. */
    LEAD,
    /** The supplier of the solution, whose part is a discount. */
    PROVIDER,
    ENTERPRISE;

    /** Parties that pay from a fund, and so need room in one. */
    public boolean isFunder() {
        return this == GOVERNMENT || this == ASSOCIATION;
    }
}
