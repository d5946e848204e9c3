package org.gongdan.subsidy.report.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongdan.reporting.ReportHead;
import org.gongdan.reporting.ReportHead.Parameter;
import org.gongdan.reporting.ReportLanguage;
import org.gongdan.reporting.ReportRecord;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.report.ReportEvent.ReportRequested;
import org.gongdan.subsidy.report.ReportParameters;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Gathers what a requested report says, in its language. */
@Component
public class ReportRecords {

    private final AuditTrailRecord auditTrail;
    private final CostShareRecord costShare;
    private final RoiRecord roi;
    private final Enterprises enterprises;
    private final Programmes programmes;
    private final Texts texts;
    private final TransactionTemplate oneMoment;

    ReportRecords(
            AuditTrailRecord auditTrail,
            CostShareRecord costShare,
            RoiRecord roi,
            Enterprises enterprises,
            Programmes programmes,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.auditTrail = auditTrail;
        this.costShare = costShare;
        this.roi = roi;
        this.enterprises = enterprises;
        this.programmes = programmes;
        this.texts = texts;
        this.oneMoment = oneMoment(transactions);
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
        var locale = localeOf(wish.language());
        var head = new ReportHead(
                wish.reportId().number(),
                occasion.now(),
                occasion.requestedBy(),
                occasion.position(),
                parameters(wish.parameters(), locale),
                occasion.checkpoint(),
                occasion.verifyUrl());
        var names = new Names(enterprises, programmes, locale);
        return Objects.requireNonNull(oneMoment.execute(_ -> gather(wish, head, names, locale)));
    }

    private ReportRecord gather(ReportRequested wish, ReportHead head, Names names, Locale locale) {
        var parameters = wish.parameters();
        return switch (wish.kind()) {
            case AUDIT_TRAIL ->
                auditTrail.gather(head, Objects.requireNonNull(parameters.investmentId()), names, locale);
            case COST_SHARE -> costShare.gather(head, parameters.programmeId(), names, locale);
            case ROI_RECONCILIATION -> roi.gather(head, Objects.requireNonNull(parameters.period()), names, locale);
            case FUND_UTILISATION,
                    CLAIMS,
                    DISBURSEMENTS,
                    FUNDER_FINANCIAL,
                    SEGREGATION_OF_DUTIES,
                    POLICY,
                    ENTERPRISE_STATEMENT ->
                throw new IllegalStateException("there is no " + wish.kind() + " yet");
        };
    }

    private List<Parameter> parameters(ReportParameters chosen, Locale locale) {
        var parameters = new ArrayList<Parameter>();
        if (chosen.investmentId() != null) {
            parameters.add(parameter("investmentId", chosen.investmentId(), locale));
        }
        if (chosen.programmeId() != null) {
            parameters.add(parameter("programmeId", chosen.programmeId(), locale));
        }
        if (chosen.period() != null) {
            parameters.add(parameter("period", chosen.period(), locale));
            parameters.add(parameter("basis", texts.in(locale, "report.basis"), locale));
        }
        return parameters;
    }

    private Parameter parameter(String name, Object value, Locale locale) {
        return new Parameter(texts.in(locale, "report.parameter." + name), value.toString());
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
