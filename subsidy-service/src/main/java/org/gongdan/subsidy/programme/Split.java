package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.gongdan.subsidy.shared.Money;
import org.gongdan.subsidy.shared.Party;

/** How the eligible cost is borne, or why it cannot be. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Split.Balanced.class, name = "BALANCED"),
    @JsonSubTypes.Type(value = Split.UnfundedGap.class, name = "UNFUNDED_GAP"),
    @JsonSubTypes.Type(value = Split.Infeasible.class, name = "INFEASIBLE")
})
public sealed interface Split {

    SplitBasis basis();

    /** The shares add up to the eligible cost. */
    record Balanced(SplitBasis basis, List<ShareLine> lines) implements Split {
        public Balanced {
            lines = List.copyOf(lines);
        }
    }

    /** The rules would allow a balance, but offers or other limits leave a gap; shares and gap add up to the cost. */
    record UnfundedGap(
            SplitBasis basis, List<ShareLine> lines, Money gap, List<Party> closableBy, Bilingual explanation)
            implements Split {
        public UnfundedGap {
            lines = List.copyOf(lines);
            closableBy = List.copyOf(closableBy);
        }
    }

    /** The rules contradict each other for this cost, whatever anyone offers. */
    record Infeasible(SplitBasis basis, Contradiction contradiction, Bilingual explanation) implements Split {}

    /** Which rules cannot hold together. */
    enum Contradiction {
        NO_ELIGIBLE_COST,
        /** Something was contracted or paid before the application, which the programme forbids. */
        COMMENCED,
        MINIMUM_ABOVE_MAXIMUM,
        MINIMA_ABOVE_COST,
        MAXIMA_BELOW_COST
    }

    /** One line per party that the tier names, in the order of {@link Party}; none when infeasible. */
    default List<ShareLine> shares() {
        return switch (this) {
            case Balanced balanced -> balanced.lines();
            case UnfundedGap gap -> gap.lines();
            case Infeasible _ -> List.of();
        };
    }

    /** What that party bears of the eligible cost; zero when it has no line. */
    default Money shareOf(Party party) {
        return Money.sum(shares().stream().filter(line -> line.party() == party).toList(), ShareLine::amount);
    }
}
