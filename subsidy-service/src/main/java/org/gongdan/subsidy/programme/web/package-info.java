/** Programmes over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.programme.web;
