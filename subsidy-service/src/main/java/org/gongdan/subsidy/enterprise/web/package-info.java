/** Enterprises over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.enterprise.web;
