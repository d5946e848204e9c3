/** The REST API of applications. */
@NullMarked
package org.gongdan.subsidy.application.web;

import org.jspecify.annotations.NullMarked;
