package org.gongdan.reporting;

import java.util.Locale;

/** The languages a report can be written in; the texts inside the record must already be in that language. */
public enum ReportLanguage {
    ZH(Locale.ROOT, "zh-CN"),
    EN(Locale.ENGLISH, "en");

    private final Locale bundleLocale;
    private final String tag;

    ReportLanguage(Locale bundleLocale, String tag) {
        this.bundleLocale = bundleLocale;
        this.tag = tag;
    }

    /** The BCP 47 tag that the documents declare. */
    public String tag() {
        return tag;
    }

    /** Chinese is the bundle without suffix, so that it never depends on the default locale of the machine. */
    Locale bundleLocale() {
        return bundleLocale;
    }
}
