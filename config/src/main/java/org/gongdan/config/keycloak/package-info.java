/** Who is calling: tokens and logins of Keycloak turned into a caller with roles and an organisation. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config.keycloak;
