/** What joint applications learn by themselves from the applications of their members. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.joint.automation;
