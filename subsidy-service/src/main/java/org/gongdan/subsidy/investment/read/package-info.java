/** The rows that investments are listed, shown and reported from. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.investment.read;
