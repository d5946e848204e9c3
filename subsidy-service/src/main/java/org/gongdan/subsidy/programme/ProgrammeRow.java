package org.gongdan.subsidy.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.subsidy.shared.Bilingual;
import org.jspecify.annotations.Nullable;

/** A programme as it stands now, with its versions and calls. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgrammeRow(
        String programmeId,
        String code,
        Bilingual name,
        Status status,
        @Nullable Integer publishedVersion,
        @Nullable Integer draftVersion,
        @Nullable Person draftedBy,
        @Nullable Instant draftedAt,
        List<VersionRow> versions,
        List<CallRow> calls,
        long version) {

    public ProgrammeRow {
        versions = List.copyOf(versions);
        calls = List.copyOf(calls);
    }

    /** Whether anybody may apply under it. */
    public enum Status {
        DRAFT,
        PUBLISHED,
        RETIRED
    }

    /** A published version. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VersionRow(
            int version,
            LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            Person publishedBy,
            Instant publishedAt) {}

    /** @param id the subject of their token, by which four-eyes rules tell people apart */
    public record Person(String id, String name) {}

    /** An opening for applications. */
    public record CallRow(String call, LocalDate opensOn, LocalDate closesOn, boolean closed) {}
}
