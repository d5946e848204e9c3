package org.gongdan.subsidy.application;

import java.util.Optional;
import org.gongdan.subsidy.shared.Bilingual;

/** What the application of a member must know of the joint one before it is granted. */
public interface JointApplications {

    /** Nothing when every member is proposed with a balanced split, and the lead company's minimum holds over all. */
    Optional<Bilingual> whyNotGranted(String jointId);
}
