package org.gongdan.subsidy.application;

import org.gongdan.subsidy.programme.Bilingual;

/** One eligibility rule, whether it holds, and the reason in words. */
public record RuleFinding(String rule, boolean holds, Bilingual reason) {}
