package org.gongdan.subsidy.privacy;

/** Why personal data has to be erased: the cases of article 47 of the Personal Information Protection Law. */
public enum ErasureGround {
    /** What it was collected for has been reached, cannot be reached, or no longer needs it. */
    PURPOSE_ENDED,
    /** The product or service has ended, or the time it was to be kept. */
    PERIOD_ENDED,
    CONSENT_WITHDRAWN,
    /** It was handled against law or agreement. */
    UNLAWFUL,
    OTHER_LAW
}
