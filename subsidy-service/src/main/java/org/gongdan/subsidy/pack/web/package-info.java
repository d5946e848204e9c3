/** Packs over HTTP. */
@NullMarked
package org.gongdan.subsidy.pack.web;

import org.jspecify.annotations.NullMarked;
