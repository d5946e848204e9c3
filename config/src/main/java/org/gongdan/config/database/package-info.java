/** What the services may do in PostgreSQL, and what they may not: change what is stored for ever. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config.database;
