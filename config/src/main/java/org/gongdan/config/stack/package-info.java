/** Starts and stops what runs beside and below the application on one machine: PostgreSQL, Keycloak and our processes. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config.stack;
