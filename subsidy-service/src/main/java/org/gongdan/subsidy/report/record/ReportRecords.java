package org.gongdan.subsidy.report.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportHead.Parameter;
import org.gongdan.reporting.ReportKind;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportParameters;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what a requested report says, in its language. */
@Component
public class ReportRecords {

    private final Map<ReportKind, RecordSource> sources = new EnumMap<>(ReportKind.class);
    private final Names.Sources names;
    private final Issuer issuer;
    private final TransactionTemplate oneMoment;

    ReportRecords(
            List<RecordSource> sources, Names.Sources names, Issuer issuer, PlatformTransactionManager transactions) {
        sources.forEach(source -> this.sources.put(source.kind(), source));
        this.names = names;
        this.issuer = issuer;
        this.oneMoment = oneMoment(transactions);
    }

    /** The association in whose name reports are issued; {@code gongdan.association.zh} and {@code .en}. */
    @Component
    record Issuer(
            @Value("${gongdan.association.zh:中小企业协会}") String zh,

            @Value("${gongdan.association.en:SME Association}")
            String en) {

        String in(Names names) {
            return names.english() ? en : zh;
        }
    }

    /**
     * The circumstances in which a report is made.
     *
     * @param requestedBy the name of the person who asked
     * @param position the event up to which all read models had come
     * @param checkpoint the signed position of the log: origin, size and root in Base64, one line each; null for none
     * @param verifyUrl where the report can be checked; null for none
     */
    public record Occasion(
            String requestedBy,
            long position,
            Instant now,
            @Nullable String checkpoint,
            @Nullable String verifyUrl) {}

    /** Reads everything at one moment, so that the figures of the report agree with each other. */
    public ReportRecord gather(ReportRequested wish, Occasion occasion) {
        var words = names.in(localeOf(wish.language()));
        var head = new ReportHead(
                issuer.in(words),
                wish.reportId().number(),
                occasion.now(),
                occasion.requestedBy(),
                occasion.position(),
                parameters(wish, words),
                occasion.checkpoint(),
                occasion.verifyUrl());
        var source =
                Objects.requireNonNull(sources.get(wish.kind()), wish.kind().name());
        return Objects.requireNonNull(oneMoment.execute(_ -> source.gather(head, wish.parameters(), words)));
    }

    private static List<Parameter> parameters(ReportRequested wish, Names names) {
        var chosen = wish.parameters();
        var parameters = new ArrayList<Parameter>();
        add(parameters, "investmentId", chosen.investmentId(), names);
        add(parameters, "programmeId", chosen.programmeId(), names);
        add(parameters, "period", chosen.period(), names);
        if (wish.kind() == ReportKind.ROI_RECONCILIATION) {
            add(parameters, "basis", names.word("report.basis"), names);
        }
        add(parameters, "uscc", chosen.uscc() == null ? null : about(chosen, names), names);
        add(parameters, "funder", chosen.funder() == null ? null : names.ofParty(chosen.funder()), names);
        add(parameters, "city", chosen.city(), names);
        add(parameters, "user", chosen.user(), names);
        return parameters;
    }

    private static String about(ReportParameters chosen, Names names) {
        var uscc = Objects.requireNonNull(chosen.uscc());
        return names.ofEnterprise(uscc) + " (" + uscc + ")";
    }

    private static void add(List<Parameter> parameters, String name, @Nullable Object value, Names names) {
        if (value != null) {
            parameters.add(new Parameter(names.word("report.parameter." + name), value.toString()));
        }
    }

    private static Locale localeOf(ReportLanguage language) {
        return switch (language) {
            case ZH -> Locale.SIMPLIFIED_CHINESE;
            case EN -> Locale.ENGLISH;
        };
    }

    /** All tables are read as they were at one moment, so that the figures of one report agree with each other. */
    private static TransactionTemplate oneMoment(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        template.setReadOnly(true);
        return template;
    }
}
