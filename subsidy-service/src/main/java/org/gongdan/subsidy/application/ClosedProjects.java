package org.gongdan.subsidy.application;

import java.util.Set;
import org.gongdan.subsidy.programme.ProgrammeId;

/** Which projects have come to their end; answered by the feature that follows them after the agreement. */
public interface ClosedProjects {

    /** Of the accepted applications to this programme those that run no more. */
    Set<ApplicationId> of(ProgrammeId programme);
}
