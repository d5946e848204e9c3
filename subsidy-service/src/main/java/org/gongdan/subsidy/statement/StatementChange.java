package org.gongdan.subsidy.statement;

/**
 * A figure that differs from the statement before.
 *
 * @param figure the name of its line in the canonical text
 */
public record StatementChange(String figure, String before, String after) {}
