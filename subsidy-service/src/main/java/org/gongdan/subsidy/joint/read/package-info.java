/** Rows of joint applications, for those who may see them. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.joint.read;
