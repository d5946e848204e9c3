/** What every request shares: languages, problem details and idempotency. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.shared.web;
