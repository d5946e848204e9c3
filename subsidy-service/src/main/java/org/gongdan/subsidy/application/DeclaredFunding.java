package org.gongdan.subsidy.application;

import java.util.List;
import org.gongdan.subsidy.cumulation.ProviderContract;
import org.gongdan.subsidy.shared.Money;

/**
 * What an applicant declares so that nothing is funded twice.
 *
 * @param others public money for the same project from elsewhere
 * @param papers contracts and invoices that the cost rests on, as far as they exist
 */
public record DeclaredFunding(List<OtherFunding> others, List<ProviderContract> papers) {

    public static final DeclaredFunding NONE = new DeclaredFunding(List.of(), List.of());

    public DeclaredFunding {
        others = List.copyOf(others);
        papers = List.copyOf(papers);
    }

    public Money total() {
        return Money.sum(others, OtherFunding::amount);
    }
}
