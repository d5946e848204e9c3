package org.gongdan.subsidy.programme;

/** Why a tier table cannot be published, shown by an applicant it fails. */
public sealed interface TableFault {

    Facts example();

    /** No tier fits this applicant. */
    record Gap(Facts example) implements TableFault {}

    /** Two tiers fit this applicant. */
    record Overlap(String one, String other, Facts example) implements TableFault {}
}
