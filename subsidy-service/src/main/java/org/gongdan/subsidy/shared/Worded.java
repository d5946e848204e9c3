package org.gongdan.subsidy.shared;

import java.util.Locale;

/** Something that has its own words in each language, such as a name in the rules; refusals may carry it. */
public interface Worded {

    String in(Locale locale);
}
