package org.gongdan.reporting;

import java.time.Instant;
import java.util.List;

/**
 * Who did what, step by step, which rules of separation were checked over it, and where one was broken.
 *
 * @param subject what was looked at, in the language of the report
 */
public record SegregationReport(
        ReportHead head, String subject, List<RuleLine> rules, List<ConflictLine> conflicts, List<ActLine> acts)
        implements ReportRecord {

    public SegregationReport {
        rules = List.copyOf(rules);
        conflicts = List.copyOf(conflicts);
        acts = List.copyOf(acts);
    }

    /**
     * One rule over everything that was looked at.
     *
     * @param rule in words
     * @param cases how often it applied
     * @param conflicts how often it was broken; zero is the proof
     */
    public record RuleLine(String rule, int cases, int conflicts) {}

    /**
     * One person who did two things that two should have done.
     *
     * @param stream the claim, batch or application
     * @param first what that person did first, in words
     * @param second and what then
     */
    public record ConflictLine(
            String rule,
            String stream,
            String person,
            String first,
            Instant firstAt,
            String second,
            Instant secondAt) {}

    /**
     * One step of one person.
     *
     * @param duty preparing, checking, approving, paying and so on, in words
     */
    public record ActLine(
            long position, Instant at, String stream, String duty, String what, String person, String personId) {}
}
