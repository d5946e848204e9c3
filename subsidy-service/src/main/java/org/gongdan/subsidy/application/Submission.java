package org.gongdan.subsidy.application;

import org.gongdan.subsidy.programme.Facts;

/** What a submission fixed: the version of the rules that decides, the facts of that day, and who signed. */
record Submission(int programmeVersion, Facts facts, String signedBy) {}
