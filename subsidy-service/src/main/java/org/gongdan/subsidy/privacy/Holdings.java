package org.gongdan.subsidy.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds, hands out and erases what is held about people. */
public interface Holdings {

    /** Whether anything is held that can still be read. */
    boolean isHeld(String person);

    /** What the person was called last; nothing of the erased. */
    Optional<String> nameOf(String person);

    Holding of(String person);

    /** People whose data is held, whose id or newest name has this in it; in the order of their names. */
    PageOf<PersonalData.Known> people(@Nullable String q, PageRequest page);

    /**
     * Writes all that is held about a person as JSON: texts, and each act with its moment; memory does not grow with it.
     */
    void export(String person, OutputStream out) throws IOException;

    /** Makes it unreadable, within the transaction of the caller. */
    void erase(String person);
}
