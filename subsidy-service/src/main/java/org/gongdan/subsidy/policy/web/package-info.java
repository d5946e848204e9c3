/** The API of policy figures. */
@NullMarked
package org.gongdan.subsidy.policy.web;

import org.jspecify.annotations.NullMarked;
