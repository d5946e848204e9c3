/** The catalogue over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.catalogue.web;
