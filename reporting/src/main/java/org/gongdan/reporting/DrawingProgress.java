package org.gongdan.reporting;

/** Told while a report is drawn how far it has come; by the thread that draws, very often, so it must not take long. */
@FunctionalInterface
public interface DrawingProgress {

    /** For whoever does not ask. */
    DrawingProgress NONE = (_, _) -> {};

    /**
     * @param done rows that stand where they belong; on paper, half of a row is laying it out and half is printing it
     * @param total rows of all sections; 0 in an empty report
     */
    void reached(long done, long total);
}
