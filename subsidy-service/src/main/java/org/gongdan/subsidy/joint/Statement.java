package org.gongdan.subsidy.joint;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.gongdan.subsidy.application.DeclaredFunding;
import org.gongdan.subsidy.application.FunctionNeeds;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;
import org.jspecify.annotations.Nullable;

/**
 * What a member signed: all that its application said, and its figures.
 *
 * @param funding other public money it declared
 * @param functions what it needs and buys for the scenario of this project; none if it did not say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Statement(
        Project project,
        List<CostLine> ownLines,
        List<Offer> offers,
        DeclaredFunding funding,
        @Nullable FunctionNeeds functions,
        Figures figures) {

    public Statement {
        ownLines = List.copyOf(ownLines);
        offers = List.copyOf(offers);
    }
}
