/** Read models of applications: the list with all of each application, and its history. */
@NullMarked
package org.gongdan.subsidy.application.read;

import org.jspecify.annotations.NullMarked;
