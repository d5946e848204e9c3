/** The API of open data, and who gets to it. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.opendata.web;
