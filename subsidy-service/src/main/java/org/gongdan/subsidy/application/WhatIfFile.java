package org.gongdan.subsidy.application;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongdan.config.file.CsvTable;
import org.gongdan.config.keycloak.Caller;
import org.gongdan.subsidy.application.WhatIfs.Change;
import org.gongdan.subsidy.application.WhatIfs.ChangeKind;
import org.gongdan.subsidy.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** All changes of a what-if as one CSV table, in the reader's language. */
@Component
public class WhatIfFile {

    public static final String MEDIA_TYPE = CsvTable.MEDIA_TYPE;

    private static final String[] COLUMNS = {
        "application",
        "title",
        "uscc",
        "status",
        "submitted",
        "tierBefore",
        "tierAfter",
        "before",
        "after",
        "difference",
        "kinds",
        "reason"
    };

    private final WhatIfs whatIfs;
    private final Texts texts;

    WhatIfFile(WhatIfs whatIfs, Texts texts) {
        this.whatIfs = whatIfs;
        this.texts = texts;
    }

    /** Says that the run is absent, or not done, before anything is written. */
    public void write(String id, Caller caller, HttpServletResponse response) throws IOException {
        var locale = LocaleContextHolder.getLocale();
        whatIfs.changes(id, ChangeKind.LOSER, new org.gongdan.subsidy.shared.PageRequest(0, 1), caller);
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var writer = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        var csv = new CsvTable(writer);
        csv.line(Arrays.stream(COLUMNS)
                .map(column -> texts.of("whatif.column." + column))
                .toList());
        whatIfs.forEachChange(id, caller, change -> csv.line(line(change, locale)));
        csv.flush();
    }

    private List<String> line(Change change, Locale locale) {
        var kinds = Stream.of(ChangeKind.values())
                .filter(change::is)
                .map(kind -> texts.in(locale, "whatif.kind." + kind))
                .toList();
        var reason = change.reason();
        return Stream.of(
                        change.applicationId().value(),
                        change.title(),
                        change.uscc(),
                        texts.in(locale, "application.status." + change.status()),
                        change.submittedAt().toString(),
                        text(change.tierBefore()),
                        text(change.tierAfter()),
                        change.before().amount(),
                        change.after().amount(),
                        change.difference().amount(),
                        String.join(" ", kinds),
                        reason == null ? "" : reason.in(locale))
                .toList();
    }

    private static String text(@Nullable String tier) {
        return tier == null ? "" : tier;
    }
}
