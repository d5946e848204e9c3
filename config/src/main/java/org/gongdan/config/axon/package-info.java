/** The event store, tokens, dead letters and caches on PostgreSQL, with a remedy for every trap of the framework. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config.axon;
