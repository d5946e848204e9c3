package org.gongdan.config.axon;

import org.axonframework.commandhandling.CommandMessage;

/** Decides whether a command is better handled by another process, and hands it over. */
public interface CommandForwarding {

    /** Where there is one process only. */
    CommandForwarding NOWHERE = (command, done, here) -> false;

    /**
     * Called once for each command that is no part of another.
     *
     * @param done to be called when the other process has stored what the command did
     * @param here to be called when it has not, for whatever reason: the command is then handled here
     * @return whether one of the two will be called; false when the command is to be handled here at once
     */
    boolean forward(CommandMessage<?> command, Runnable done, Runnable here);
}
