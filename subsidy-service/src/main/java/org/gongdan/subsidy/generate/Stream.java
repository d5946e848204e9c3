package org.gongdan.subsidy.generate;

/** The stream of one aggregate, and how many events it has. */
final class Stream {

    private final String type;
    private final String id;
    private long next;

    /** @param type the simple name of the aggregate's class */
    Stream(String type, String id) {
        this.type = type;
        this.id = id;
    }

    String type() {
        return type;
    }

    String id() {
        return id;
    }

    /** The number of the event that comes next. */
    long next() {
        return next;
    }

    long take() {
        return next++;
    }
}
