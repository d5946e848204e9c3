package org.gongdan.subsidy.shared;

import java.util.function.Function;

/** Reads an id that somebody typed or followed; what cannot be an id names nothing, like any other unknown one. */
public final class PathId {

    private PathId() {}

    /**
     * @param reading the constructor of the id, which refuses a malformed text by {@link IllegalArgumentException}
     * @throws CommandRefused {@link SharedRefusal#NOT_FOUND} when it does
     */
    public static <T> T of(String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new CommandRefused(SharedRefusal.NOT_FOUND);
        }
    }
}
