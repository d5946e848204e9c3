/** What is listed and shown of the catalogue. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.catalogue.read;
