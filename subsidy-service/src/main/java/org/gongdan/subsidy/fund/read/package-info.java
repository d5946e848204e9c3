/** What is listed and shown of funds. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.fund.read;
