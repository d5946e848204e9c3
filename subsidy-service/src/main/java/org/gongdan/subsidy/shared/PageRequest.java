package org.gongdan.subsidy.shared;

/** Which page of a list is wanted; out-of-range values are moved into range rather than refused. */
public record PageRequest(int page, int size) {

    public static final int LARGEST = 200;

    public PageRequest {
        page = Math.max(page, 0);
        size = Math.clamp(size, 1, LARGEST);
    }

    public long offset() {
        return (long) page * size;
    }
}
