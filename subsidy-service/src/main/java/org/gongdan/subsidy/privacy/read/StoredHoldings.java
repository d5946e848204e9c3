package org.gongdan.subsidy.privacy.read;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.audit.AuditReads;
import org.gongdan.subsidy.privacy.Holding;
import org.gongdan.subsidy.privacy.Holding.Held;
import org.gongdan.subsidy.privacy.Holding.Kept;
import org.gongdan.subsidy.privacy.Holding.Stays;
import org.gongdan.subsidy.privacy.Holding.What;
import org.gongdan.subsidy.privacy.Holdings;
import org.gongdan.subsidy.shared.PageOf;
import org.gongdan.subsidy.shared.PageRequest;
import org.gongdan.subsidy.shared.RememberedAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at the store itself, byte by byte, so that nothing is missed that a read model does not have. */
@Component
class StoredHoldings implements Holdings {

    private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

    /** Counts over all events in which the person's sealed texts or number are. */
    private static final String COUNTS = """
            select count(*) filter (where acted) as acts,
                   min(at) filter (where acted) as first_act, max(at) filter (where acted) as last_act,
                   count(*) filter (where said) as texts,
                   min(at) filter (where said) as first_text, max(at) filter (where said) as last_text,
                   count(*) filter (where named) as named,
                   count(*) filter (where acted and payload_type ~ '\\.subsidy\\.(fund|claim|ledger)\\.') as vouchers,
                   max(at) filter (where acted and payload_type ~ '\\.subsidy\\.(fund|claim|ledger)\\.') as last_voucher,
                   count(*) filter (where acted and payload_type ~ '\\.subsidy\\.payment\\.') as banking,
                   max(at) filter (where acted and payload_type ~ '\\.subsidy\\.payment\\.') as last_banking,
                   count(*) filter (where acted and payload_type ~ '\\.subsidy\\.(report|statement)\\.') as reports,
                   max(at) filter (where acted and payload_type ~ '\\.subsidy\\.(report|statement)\\.') as last_report
              from (select payload_type, time_stamp::timestamptz as at,
                           position(convert_to(:head, 'UTF8') in coalesce(meta_data, '')) > 0 as acted,
                           position(convert_to(:head, 'UTF8') in payload) > 0 as said,
                           position(convert_to(:number, 'UTF8') in payload) > 0 as named
                      from domain_event) event
             where acted or said or named""";

    private static final String TYPED_IN = """
            select count(*) from domain_event
             where exists (select from unnest(cast(:texts as text[])) as said (text)
                            where position(convert_to(said.text, 'UTF8') in payload) > 0)""";

    private final JdbcClient jdbc;
    private final PersonalData personal;
    private final PersonTexts texts;
    private final PersonExport export;
    private final AuditReads reads;
    private final RememberedAnswers answers;

    StoredHoldings(
            JdbcClient jdbc,
            PersonalData personal,
            PersonTexts texts,
            PersonExport export,
            AuditReads reads,
            RememberedAnswers answers) {
        this.jdbc = jdbc;
        this.personal = personal;
        this.texts = texts;
        this.export = export;
        this.reads = reads;
        this.answers = answers;
    }

    /** What one look over all events counts; at is of the last. */
    private record Counted(
            long count,
            @Nullable OffsetDateTime first,
            @Nullable OffsetDateTime last) {}

    private record Counts(
            Counted acts, Counted texts, long named, Counted vouchers, Counted banking, Counted reports) {}

    @Override
    public boolean isHeld(String person) {
        return personal.find(person).isPresent();
    }

    @Override
    public Optional<String> nameOf(String person) {
        return personal.find(person).map(PersonalData.Known::label);
    }

    @Override
    public Holding of(String person) {
        var said = texts.of(person);
        var counts = counts(person);
        var erasable = Stream.of(
                        held(What.NAME_OF_ACTS, counts.acts()),
                        held(What.TEXTS_IN_EVENTS, counts.texts()),
                        new Held(What.AUDITED_READS, reads.countOf(person), null, null),
                        new Held(What.REMEMBERED_ANSWERS, answers.count(person, said), null, null))
                .filter(each -> each.count() > 0)
                .toList();
        var kept = new ArrayList<Kept>();
        if (counts.named() > 0) {
            kept.add(new Kept(Stays.ACTOR_NUMBER, counts.named(), null));
        }
        keep(kept, Stays.ACCOUNTING_VOUCHERS, counts.vouchers());
        keep(kept, Stays.BANK_RECORDS, counts.banking());
        keep(kept, Stays.ISSUED_REPORTS, counts.reports());
        var typed = said.isEmpty() ? 0 : typedIn(said);
        if (typed > 0) {
            kept.add(new Kept(Stays.TYPED_INTO_TEXT, typed, null));
        }
        return new Holding(person, erasable, kept);
    }

    @Override
    public PageOf<PersonalData.Known> people(@Nullable String q, PageRequest page) {
        var wanted = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        var found = personal.everybody().stream()
                .filter(known -> known.label().toLowerCase(Locale.ROOT).contains(wanted)
                        || known.person().toLowerCase(Locale.ROOT).contains(wanted))
                .sorted(Comparator.comparing(PersonalData.Known::label).thenComparing(PersonalData.Known::person))
                .toList();
        var shown = found.stream().skip(page.offset()).limit(page.size()).toList();
        return new PageOf<>(shown, page.page(), page.size(), found.size());
    }

    @Override
    public void export(String person, OutputStream out) throws IOException {
        export.write(person, texts.of(person), of(person), out);
    }

    @Override
    public void erase(String person) {
        answers.forget(person, texts.of(person));
        personal.erase(person);
    }

    private static Held held(What what, Counted counted) {
        return new Held(
                what,
                counted.count(),
                counted.first() == null ? null : counted.first().toInstant(),
                counted.last() == null ? null : counted.last().toInstant());
    }

    private static void keep(List<Kept> kept, Stays what, Counted counted) {
        if (counted.last() != null) {
            kept.add(new Kept(
                    what,
                    counted.count(),
                    what.until(counted.last().atZoneSameInstant(HERE).getYear())));
        }
    }

    private Counts counts(String person) {
        return jdbc.sql(COUNTS)
                .param("head", PersonalText.headOf(person))
                .param("number", "\"" + person + "\"")
                .query((row, _) -> new Counts(
                        new Counted(
                                row.getLong("acts"),
                                row.getObject("first_act", OffsetDateTime.class),
                                row.getObject("last_act", OffsetDateTime.class)),
                        new Counted(
                                row.getLong("texts"),
                                row.getObject("first_text", OffsetDateTime.class),
                                row.getObject("last_text", OffsetDateTime.class)),
                        row.getLong("named"),
                        new Counted(row.getLong("vouchers"), null, row.getObject("last_voucher", OffsetDateTime.class)),
                        new Counted(row.getLong("banking"), null, row.getObject("last_banking", OffsetDateTime.class)),
                        new Counted(row.getLong("reports"), null, row.getObject("last_report", OffsetDateTime.class))))
                .single();
    }

    private long typedIn(List<String> said) {
        return jdbc.sql(TYPED_IN)
                .param("texts", new org.springframework.jdbc.support.SqlArrayValue("text", said.toArray()))
                .query(Long.class)
                .single();
    }
}
