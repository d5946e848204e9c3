package org.gongdan.subsidy.report;

import org.gongdan.subsidy.shared.Refusal;

/** Why a report is refused. */
public enum ReportRefusal implements Refusal {
    REPORT_INVESTMENT_UNKNOWN(Kind.INVALID),
    REPORT_PROGRAMME_UNKNOWN(Kind.INVALID),
    REPORT_PERIOD_INVALID(Kind.INVALID),
    REPORT_ENTERPRISE_UNKNOWN(Kind.INVALID),
    REPORT_FUNDER_INVALID(Kind.INVALID),
    /** No enterprise is registered there. */
    REPORT_CITY_UNKNOWN(Kind.INVALID),
    REPORT_USER_INVALID(Kind.INVALID),
    REPORT_PARAMETER_MISSING(Kind.INVALID),
    REPORT_PARAMETER_UNWANTED(Kind.INVALID),
    REPORT_ALREADY_REQUESTED(Kind.CONFLICT),
    /** It is still being generated. */
    REPORT_NOT_READY(Kind.CONFLICT),
    /** It could not be generated; a new one may be requested. */
    REPORT_NOT_GENERATED(Kind.CONFLICT),
    /** Somebody cancelled it; it can be restarted. */
    REPORT_CANCELLED(Kind.CONFLICT),
    /** It was kept as long as was promised, and its file is gone. */
    REPORT_EXPIRED(Kind.CONFLICT),
    /** The day until which it is to be kept has not passed. */
    REPORT_STILL_KEPT(Kind.CONFLICT),
    /** It is there already; there is nothing to stop or to repeat. */
    REPORT_ALREADY_GENERATED(Kind.CONFLICT),
    /** As many reports wait as are allowed to; one of them will soon be done. */
    REPORT_QUEUE_FULL(Kind.BUSY),
    /** One person has as many reports waiting as one may. */
    REPORT_QUEUE_SHARE_FULL(Kind.BUSY),
    /** The bytes at hand are not those that were generated. */
    REPORT_DIFFERS(Kind.CONFLICT);

    private final Kind kind;

    ReportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
