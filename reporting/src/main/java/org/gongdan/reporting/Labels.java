package org.gongdan.reporting;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The fixed texts of the reports in one language. */
record Labels(ReportLanguage language, ResourceBundle bundle) {

    private static final String BUNDLE = "org.gongdan.reporting.labels";

    static Labels in(ReportLanguage language) {
        return new Labels(language, ResourceBundle.getBundle(BUNDLE, language.bundleLocale()));
    }

    String text(String key) {
        return bundle.getString(key);
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    String title(ReportKind kind) {
        return text("report." + kind.fileStem());
    }

    String section(Table<?> table) {
        return text("section." + table.key());
    }

    /** What a reader has to know before reading that section; null where nothing needs to be said. */
    @Nullable
    String note(String key) {
        return bundle.containsKey("note." + key) ? text("note." + key) : null;
    }

    String column(Column<?> column) {
        return text("column." + column.key());
    }
}
