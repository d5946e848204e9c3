/** What follows by itself: funds are reserved for a grant, committed on acceptance, released at an end; offers expire. */
@NullMarked
package org.gongdan.subsidy.application.automation;

import org.jspecify.annotations.NullMarked;
