/** Funds over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.fund.web;
