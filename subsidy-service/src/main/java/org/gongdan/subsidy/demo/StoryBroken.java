package org.gongdan.subsidy.demo;

/** A step of the story did not hold; the message says which and why. */
final class StoryBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoryBroken(String message) {
        super(message);
    }
}
