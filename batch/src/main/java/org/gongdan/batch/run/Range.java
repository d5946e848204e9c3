package org.gongdan.batch.run;

/**
 * One partition: items by ascending id.
 *
 * @param from the first id, included
 * @param to the last id, included
 * @param total how many items were there when the range was fixed
 */
public record Range(String from, String to, long total) {

    /** The keys of a partition's context. */
    public static final String FROM = "from";

    public static final String TO = "to";
}
