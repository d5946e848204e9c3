package org.gongdan.subsidy.report.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongdan.subsidy.enterprise.Enterprises;
import org.gongdan.subsidy.programme.ProgrammeId;
import org.gongdan.subsidy.programme.Programmes;
import org.gongdan.subsidy.programme.RuleSet;

/** The names of things in the language of one report, each looked up once. */
final class Names {

    private final Enterprises enterprises;
    private final Programmes programmes;
    private final Locale locale;
    private final Map<String, String> enterpriseNames = new HashMap<>();
    private final Map<String, Optional<RuleSet>> rules = new HashMap<>();

    Names(Enterprises enterprises, Programmes programmes, Locale locale) {
        this.enterprises = enterprises;
        this.programmes = programmes;
        this.locale = locale;
    }

    /** Its credit code while the registry does not know it. */
    String ofEnterprise(String uscc) {
        return enterpriseNames.computeIfAbsent(
                uscc, code -> enterprises.find(code).map(this::nameOf).orElse(code));
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

    private String nameOf(Enterprises.Profile profile) {
        var english = profile.nameEn();
        return english != null && !english.isBlank() && locale.getLanguage().equals(Locale.ENGLISH.getLanguage())
                ? english
                : profile.name();
    }

    private Optional<RuleSet> rulesOf(ProgrammeId programme, int version) {
        return rules.computeIfAbsent(programme.value() + "/" + version, _ -> programmes.version(programme, version));
    }
}
