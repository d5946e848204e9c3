/** What is listed and shown of enterprises. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.enterprise.read;
