package org.gongdan.subsidy.joint;

import java.util.Collection;
import java.util.Map;
import org.gongdan.subsidy.application.ApplicationId;

/** How large the joint applications are that applications belong to, for many at once. */
public interface JointSizes {

    /** @return nothing for an application that belongs to none */
    Map<ApplicationId, Size> of(Collection<ApplicationId> applications);

    /** @param members that bear a part */
    record Size(JointMode mode, int members) {}
}
