/** What proves that the past was not changed: a Merkle log over the event store, its signed checkpoints, and proofs. */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.transparency;
