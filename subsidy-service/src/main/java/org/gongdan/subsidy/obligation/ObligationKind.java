package org.gongdan.subsidy.obligation;

/** What an enterprise has to do by a day. */
public enum ObligationKind {
    /** Accept or decline an offer; one that runs out expires by itself, so it is only ever still to come. */
    OFFER_ANSWER,
    /** Report the indicators of a month. */
    KPI_REPORT,
    /** Hand in what is left of the agreed cost after the end of the project. */
    FINAL_CLAIM,
    /** Report which of the bought functions are in use. */
    FUNCTION_USE
}
