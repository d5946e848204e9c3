/** The API of joint applications. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.joint.web;
