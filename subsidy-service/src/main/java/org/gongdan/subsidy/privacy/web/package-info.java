/** The API of personal data. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.privacy.web;
