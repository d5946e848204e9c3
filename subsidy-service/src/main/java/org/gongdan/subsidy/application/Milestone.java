package org.gongdan.subsidy.application;

import java.time.LocalDate;

/** A step of the project that can be checked. */
public record Milestone(String code, String nameZh, String nameEn, LocalDate dueOn) {}
