package org.gongdan.subsidy.investment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.subsidy.investment.ReturnFigure.Grade;
import org.gongdan.subsidy.investment.ReturnFigure.View;
import org.gongdan.subsidy.investment.returns.CashFlow;
import org.gongdan.subsidy.investment.returns.Discount;
import org.gongdan.subsidy.investment.returns.FlowTable;
import org.gongdan.subsidy.investment.returns.FlowTable.Column;
import org.gongdan.subsidy.investment.returns.Returns;

/**
 * The flows of a project by what they are, on common days. Views and grades are sums of these parts:
 *
 * <ul>
 *   <li>the whole project lays out its cost and running cost, and gets the benefit; public and partners' money only
 *       moves inside it;
 *   <li>the enterprise lays out the same, and gets the benefit, its partners' money and, with subsidy, public money;
 *   <li>the public lays out its money, and the benefit of the enterprise is what it wanted.
 * </ul>
 *
 * <p>A month of loss lessens the benefit; it is no outlay.
 */
record Parts(
        FlowTable table,
        Column spent,
        Column publicMoney,
        Column partnerMoney,
        Map<Grade, Column> benefits,
        Column outlays) {

    private static final int OUTLAYS = 0;
    private static final int RUNNING = 1;
    private static final int PUBLIC = 2;
    private static final int PARTNERS = 3;
    private static final int BENEFITS = 4;

    static Parts of(ProjectFlows flows, LocalDate cutOff, Discount discount) {
        var columns = new ArrayList<List<CashFlow>>(BENEFITS + Grade.values().length);
        columns.add(flows.outlays());
        columns.add(flows.runningCosts());
        columns.add(flows.publicMoney());
        columns.add(flows.partnerMoney());
        for (var grade : Grade.values()) {
            columns.add(benefits(flows, grade));
        }
        var table = FlowTable.of(columns, cutOff, discount);
        var benefits = new EnumMap<Grade, Column>(Grade.class);
        for (var grade : Grade.values()) {
            benefits.put(grade, table.column(BENEFITS + benefits.size()));
        }
        return new Parts(
                table,
                table.column(OUTLAYS).plus(table.column(RUNNING)),
                table.column(PUBLIC),
                table.column(PARTNERS),
                benefits,
                table.column(OUTLAYS));
    }

    Returns returns(View view, Grade grade) {
        return table.returns(in(view).plus(benefits(grade)), out(view));
    }

    /** What comes in without any benefit. */
    Column in(View view) {
        return switch (view) {
            case PROJECT, PUBLIC -> table.empty();
            case ENTERPRISE_WITH_SUBSIDY -> partnerMoney.plus(publicMoney);
            case ENTERPRISE_WITHOUT_SUBSIDY -> partnerMoney;
        };
    }

    Column out(View view) {
        return view == View.PUBLIC ? publicMoney.negated() : spent;
    }

    Column benefits(Grade grade) {
        return Objects.requireNonNull(benefits.get(grade));
    }

    private static List<CashFlow> benefits(ProjectFlows flows, Grade grade) {
        var seen = new ArrayList<CashFlow>(flows.benefits().size());
        for (var benefit : flows.benefits()) {
            var amount = benefit.of(grade);
            if (amount != null) {
                seen.add(new CashFlow(benefit.on(), amount));
            }
        }
        return seen;
    }
}
