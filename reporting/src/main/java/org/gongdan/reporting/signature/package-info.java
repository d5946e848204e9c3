/** Signs finished PDF reports, so that anybody can see later that they are whole and whose they are. */
@org.jspecify.annotations.NullMarked
package org.gongdan.reporting.signature;
