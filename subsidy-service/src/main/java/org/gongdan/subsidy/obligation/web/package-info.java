/** The API of obligations. */
@NullMarked
package org.gongdan.subsidy.obligation.web;

import org.jspecify.annotations.NullMarked;
