/** Tokens for fast tests, and the tests of how callers are let in. */
@org.jspecify.annotations.NullMarked
package org.gongdan.config.keycloak;
