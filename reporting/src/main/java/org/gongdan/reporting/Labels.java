package org.gongdan.reporting;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

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

    String column(Column<?> column) {
        return text("column." + column.key());
    }
}
