package org.gongdan.subsidy.cli;

/** Gives an access token that is good for the next request. */
@FunctionalInterface
interface Bearer {
    String token();
}
