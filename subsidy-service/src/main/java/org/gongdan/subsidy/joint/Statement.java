package org.gongdan.subsidy.joint;

import java.util.List;
import org.gongdan.subsidy.application.Project;
import org.gongdan.subsidy.programme.CostLine;
import org.gongdan.subsidy.programme.Offer;

/** What a member signed: its own project and cost as they were, and its figures. */
public record Statement(Project project, List<CostLine> ownLines, List<Offer> offers, Figures figures) {

    public Statement {
        ownLines = List.copyOf(ownLines);
        offers = List.copyOf(offers);
    }
}
