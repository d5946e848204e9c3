/** What is held about people, and the list of erasures. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.privacy.read;
