package org.gongdan.config.axon;

import java.util.UUID;

/** The keys of what travels beside commands and events. */
public final class CommandMetadata {

    /** The subject of the token, the same in every event the command causes. */
    public static final String ACTOR = "actor";

    /** The name of the actor: plain with a command, which is not stored; sealed with events, see {@code PersonalText}. */
    public static final String ACTOR_NAME = "actorName";

    /** What events will say as the name of the actor; put beside each command before it is handled. */
    static final String SEALED_NAME = "sealedName";

    /** What ids of actors begin with that are no persons but reactions and jobs. */
    public static final String SYSTEM = "system:";

    /** The unified social credit code of the enterprise the actor acts for, absent for others. */
    public static final String ORGANISATION = "organisation";

    /** Realm roles, comma separated; for the command only, not kept with events. */
    public static final String ROLES = "roles";

    /** The process that appended an event, so that others know their cached aggregate is old. */
    public static final String NODE = "node";

    /** The last sequence number the client saw; a later one is a conflict. */
    public static final String EXPECTED_VERSION = "expectedVersion";

    /** Present when another process handed the command over; it is handled here then, and not handed on. */
    public static final String HANDED_OVER = "handedOver";

    /** This process, new at each start. */
    public static final String THIS_NODE = UUID.randomUUID().toString();

    private CommandMetadata() {}
}
