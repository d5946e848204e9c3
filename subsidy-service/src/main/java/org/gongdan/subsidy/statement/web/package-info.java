/** The API of statements. */
@NullMarked
package org.gongdan.subsidy.statement.web;

import org.jspecify.annotations.NullMarked;
