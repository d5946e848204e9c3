package org.gongdan.subsidy.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.config.keycloak.Role;
import org.gongdan.reporting.ReportFormat;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.subsidy.shared.CommandRefused;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.SharedRefusal;
import org.jspecify.annotations.Nullable;

/** Which reports there are, and which were requested; for auditors and nobody else. */
public interface ReportCatalogue {

    List<Offer> kinds(Locale locale, Caller caller);

    /** Requested by any auditor, the newest first. */
    PageOf<ReportRow> list(Filter filter, PageRequest page, Caller caller);

    Optional<ReportRow> find(ReportId report, Caller caller);

    /** Whoever has requested a report, by id and name. */
    List<Requester> requesters(Caller caller);

    /** Reports that were to be kept until before this day and are still there, by their ids after the last. */
    List<ReportId> keptUntilBefore(LocalDate day, String lastId, int limit);

    long countKeptUntilBefore(LocalDate day);

    /**
     * What is looked for; null leaves that part open.
     *
     * @param requestedBy the id of a person
     * @param since the first day of requests, in Guangdong
     * @param until the last day of requests
     */
    record Filter(
            @Nullable ReportKind kind,
            ReportRow.@Nullable Status status,
            @Nullable String requestedBy,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** A person who has requested reports. */
    record Requester(String id, String name) {}

    /** @throws CommandRefused when the caller is no auditor */
    static void requireAuditor(Caller caller) {
        if (!caller.has(Role.AUDITOR)) {
            throw new CommandRefused(SharedRefusal.NOT_ALLOWED, "reports");
        }
    }

    /**
     * A kind of report that can be requested.
     *
     * @param name as it is typed at the command line, such as {@code cost-share}
     * @param required properties that the parameters must have
     * @param optional properties that they may have
     */
    record Offer(
            ReportKind kind,
            String name,
            String title,
            String description,
            List<ReportFormat> formats,
            List<ReportLanguage> languages,
            Set<String> required,
            Set<String> optional) {}
}
