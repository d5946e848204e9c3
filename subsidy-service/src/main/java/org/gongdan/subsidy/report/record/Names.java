package org.gongdan.subsidy.report.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.audit.AuditLines;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;
import org.gongdan.subsidy.shared.Party;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of things and people in the language of one report, each looked up once. */
final class Names {

    private static final ZoneId GUANGDONG = ZoneId.of("Asia/Shanghai");

    private final Sources sources;
    private final Locale locale;
    private final Map<String, String> enterpriseNames = new HashMap<>();
    private final Map<String, String> personNames = new HashMap<>();
    private final Map<String, Optional<RuleSet>> rules = new HashMap<>();

    private Names(Sources sources, Locale locale) {
        this.sources = sources;
        this.locale = locale;
    }

    /** Where names come from. */
    @Component
    record Sources(Enterprises enterprises, Programmes programmes, AuditLines audit, Texts texts) {

        Names in(Locale locale) {
            return new Names(this, locale);
        }
    }

    Locale locale() {
        return locale;
    }

    boolean english() {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** A text of any feature, in the language of the report. */
    String word(String key, Object... arguments) {
        return sources.texts().in(locale, key, arguments);
    }

    /** Its credit code while the registry does not know it. */
    String ofEnterprise(String uscc) {
        return enterpriseNames.computeIfAbsent(
                uscc, code -> sources.enterprises().find(code).map(this::nameOf).orElse(code));
    }

    String ofProgramme(ProgrammeId programme, int version) {
        return rulesOf(programme, version).map(found -> found.name().in(locale)).orElse(programme.code());
    }

    String ofTier(ProgrammeId programme, int version, String tier) {
        return rulesOf(programme, version)
                .flatMap(found -> found.tier(tier))
                .map(found -> found.name().in(locale))
                .orElse(tier);
    }

    Optional<RuleSet> rulesOf(ProgrammeId programme, int version) {
        return rules.computeIfAbsent(
                programme.value() + "/" + version, _ -> sources.programmes().version(programme, version));
    }

    String ofParty(Party party) {
        return word("report.party." + party);
    }

    /** The user name under which somebody last acted; the id while nobody by it has. */
    String ofPerson(String id) {
        return personNames.computeIfAbsent(
                id, actor -> sources.audit().nameOf(actor).orElse(actor));
    }

    @Nullable
    String ofPersonOrNone(@Nullable String id) {
        return id == null ? null : ofPerson(id);
    }

    /** The day in Guangdong. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, GUANGDONG);
    }

    static @Nullable LocalDate dayOrNone(@Nullable Instant moment) {
        return moment == null ? null : day(moment);
    }

    /** The first moment of a day in Guangdong. */
    static Instant start(LocalDate day) {
        return day.atStartOfDay(GUANGDONG).toInstant();
    }

    private String nameOf(Enterprises.Profile profile) {
        var englishName = profile.nameEn();
        return englishName != null && !englishName.isBlank() && english() ? englishName : profile.name();
    }
}
