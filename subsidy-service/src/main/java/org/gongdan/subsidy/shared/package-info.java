/** What every feature speaks: money, parties, refusals, and how a command is sent and its refusal answered. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.gongdan.subsidy.shared;
