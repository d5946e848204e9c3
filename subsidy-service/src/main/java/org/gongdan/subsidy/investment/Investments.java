package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongdan.subsidy.application.ApplicationId;
import org.gongdan.subsidy.application.Award;
import org.gongdan.subsidy.programme.CostLine;

/** What other features may know of investments. */
public interface Investments {

    Optional<Agreement> find(InvestmentId investment);

    /** What was agreed, which never changes by itself. */
    record Agreement(
            InvestmentId investmentId,
            ApplicationId applicationId,
            String uscc,
            String title,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate agreedOn,
            List<CostLine> costLines,
            Award award,
            boolean closed) {

        public Agreement {
            costLines = List.copyOf(costLines);
        }
    }
}
