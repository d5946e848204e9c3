/** The mathematics of a return: dated cash flows in; net present value, rate, payback and ROI out. */
@NullMarked
@NamedInterface("returns")
package org.gongdan.subsidy.investment.returns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
