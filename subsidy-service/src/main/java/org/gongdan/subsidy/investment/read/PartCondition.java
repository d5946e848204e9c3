package org.gongdan.subsidy.investment.read;

import java.util.HashMap;
import java.util.Map;
import org.gongdan.subsidy.investment.InvestmentList.Part;

/** A part of the investments in SQL. Only what narrows it is said, so that the walk over all keeps its plan. */
record PartCondition(String sql, Map<String, Object> parameters) {

    static PartCondition of(Part part) {
        var sql = new StringBuilder("true");
        var parameters = new HashMap<String, Object>();
        if (!part.from().isEmpty()) {
            sql.append(" and id >= :from");
            parameters.put("from", part.from());
        }
        if (!part.to().isEmpty()) {
            sql.append(" and id <= :to");
            parameters.put("to", part.to());
        }
        var programme = part.programme();
        if (programme != null) {
            sql.append(" and programme_id = :programme");
            parameters.put("programme", programme.value());
        }
        var uscc = part.uscc();
        if (uscc != null) {
            sql.append(" and uscc = :uscc");
            parameters.put("uscc", uscc);
        }
        var investment = part.investment();
        if (investment != null) {
            sql.append(" and id = :investment");
            parameters.put("investment", investment.value());
        }
        return new PartCondition(sql.toString(), parameters);
    }
}
