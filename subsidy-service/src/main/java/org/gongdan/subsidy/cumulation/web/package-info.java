/** The REST API of cumulation accounts. */
@NullMarked
package org.gongdan.subsidy.cumulation.web;

import org.jspecify.annotations.NullMarked;
