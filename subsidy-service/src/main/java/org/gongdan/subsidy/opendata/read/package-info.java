/** Awards for open data, and how they are written. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.opendata.read;
