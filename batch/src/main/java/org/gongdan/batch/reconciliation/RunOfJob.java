package org.gongdan.batch.reconciliation;

import java.math.BigDecimal;
import java.util.Map;
import org.gongdan.subsidy.investment.Period;
import org.gongdan.subsidy.reconciliation.ReconciliationRunCommand.StartRun;
import org.gongdan.subsidy.reconciliation.RunScope;

/** The run that the parameters of a job stand for; the same parameters are the same run, on every attempt. */
final class RunOfJob {

    private RunOfJob() {}

    /** @param parameters period, rate and position, and a scope when it is not all investments */
    static StartRun of(Map<String, ?> parameters) {
        return new StartRun(
                RoiReconciliationJobConfiguration.NAME,
                new Period(text(parameters, RoiReconciliationJobConfiguration.PERIOD)),
                new BigDecimal(text(parameters, RoiReconciliationJobConfiguration.RATE)),
                Long.parseLong(text(parameters, RoiReconciliationJobConfiguration.POSITION)),
                scope(parameters));
    }

    /** All investments where none is said. */
    static RunScope scope(Map<String, ?> parameters) {
        var scope = parameters.get(RoiReconciliationJobConfiguration.SCOPE);
        return scope == null ? RunScope.ALL : new RunScope(scope.toString());
    }

    private static String text(Map<String, ?> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the job has no parameter " + name);
        }
        return value.toString();
    }
}
