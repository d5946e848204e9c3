package org.gongdan.subsidy.programme;

/** By what the shared cost of a joint project is divided between its members. */
public enum CostDriver {
    /** One equal part each. */
    EQUAL,
    /** People employed. */
    HEADCOUNT,
    /** Value of a year's output, in yuan. */
    OUTPUT_VALUE,
    /** Whatever the members use of it: machines, lines, seats. */
    UNITS,
    /** Agreed between them. */
    WEIGHTS;

    /** Whether each member states a figure for it. */
    public boolean isStated() {
        return this != EQUAL;
    }
}
