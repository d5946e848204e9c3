package org.gongdan.subsidy.joint;

/** Who has to agree before a member leaves. */
public enum ExitSide {
    LEAD,
    SECRETARIAT
}
