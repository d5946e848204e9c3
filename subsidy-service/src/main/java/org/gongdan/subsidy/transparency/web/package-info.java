/** The log over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.transparency.web;
