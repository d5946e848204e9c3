package org.gongdan.subsidy.cumulation;

import java.util.List;
import java.util.Optional;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/** Accounts as one reader may see them: people of an enterprise see those of their own group. */
public interface CumulationAccounts {

    /** Those that only keep a paper from being funded twice are left out. */
    PageOf<Account> list(Filter filter, PageRequest page, Caller reader);

    Optional<Account> find(CumulationAccountId account, Caller reader);

    /** The caps of these rules for the group of this enterprise today. */
    List<CapRoom> rooms(String uscc, RuleSet rules, Caller reader);

    /** The caps of every programme in force, and of none twice, for the group of this enterprise today. */
    List<CapRoom> rooms(String uscc, Caller reader);

    /** The cap of that key: of a programme in force, or as it was counted last for this enterprise's group. */
    Optional<Cap> cap(String uscc, String key);

    /** The account in which this cap counts for the group of this enterprise. */
    CumulationAccountId accountOf(String uscc, Cap cap);

    /**
     * Which accounts are wanted; null for all.
     *
     * @param group of one enterprise group
     * @param q part of the group's name, or of the credit code of an enterprise with an award in it
     * @param overfilled only those in which more counts than the cap allows
     */
    record Filter(@Nullable String group, @Nullable String q, boolean overfilled) {}

    /** One cap of one enterprise group. */
    record Account(CumulationAccountId id, String groupId, CapRoom room, long version) {}
}
