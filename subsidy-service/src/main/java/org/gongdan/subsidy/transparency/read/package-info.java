/** The log in the database: tiles, checkpoints, and what reads them. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.transparency.read;
