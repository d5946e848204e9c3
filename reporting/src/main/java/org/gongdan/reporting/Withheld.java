package org.gongdan.reporting;

/** Stands where a figure exists and is not shown, because too few enterprises are behind it. */
enum Withheld {
    FIGURE;

    /** The same in every format and every language. */
    @Override
    public String toString() {
        return "*";
    }
}
