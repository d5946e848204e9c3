/** The API of investments. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.investment.web;
