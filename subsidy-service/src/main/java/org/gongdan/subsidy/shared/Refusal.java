package org.gongdan.subsidy.shared;

import java.util.Locale;

/**
 * Why a command was refused, as a constant that states the fact; each feature has one enum of them. Texts in zh and en
 * are under {@code refusal.<code>} in the feature's messages.
 */
public interface Refusal {

    String name();

    Kind kind();

    /** The last part of the problem type and the key of the texts, such as {@code not-a-draft}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What sort of refusal it is, and so which HTTP status answers it. */
    enum Kind {
        /** What was sent breaks a rule by itself: 422. */
        INVALID,
        /** It does not fit the state that is stored: 409. */
        CONFLICT,
        /** This person may not do it: 403. */
        FORBIDDEN,
        /** It is not there, or not for this person to know: 404. */
        NOT_FOUND,
        /** Nothing is wrong with it, but there is too much at once: 503, to be sent again in a moment. */
        BUSY
    }
}
