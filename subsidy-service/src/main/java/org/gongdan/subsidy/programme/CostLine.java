package org.gongdan.subsidy.programme;

import org.gongdan.subsidy.shared.Money;

/** A cost of the project without value added tax, in one of the programme's cost categories. */
public record CostLine(String category, Money amount) {}
