package org.gongdan.subsidy.programme;

/** What sort of value a fact has. */
public enum FactKind {
    /** One of a list of values. */
    CHOICE,
    /** A whole number within bounds. */
    NUMBER,
    /** Yes or no. */
    YES_NO
}
