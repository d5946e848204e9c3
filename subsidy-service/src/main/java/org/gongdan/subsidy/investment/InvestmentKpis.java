package org.gongdan.subsidy.investment;

import java.util.List;

/** What was measured of an investment. */
public interface InvestmentKpis {

    /** A series for each agreed indicator, in the order of the agreement; without points before the first report. */
    List<KpiSeries> of(InvestmentId investment);
}
