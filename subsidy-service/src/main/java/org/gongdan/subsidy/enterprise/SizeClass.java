package org.gongdan.subsidy.enterprise;

/** How large an enterprise is by the standard of its industry, 工信部联企业〔2011〕300号. */
public enum SizeClass {
    MICRO,
    SMALL,
    MEDIUM,
    LARGE
}
