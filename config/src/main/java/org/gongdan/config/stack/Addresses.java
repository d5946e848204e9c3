package org.gongdan.config.stack;

import java.util.Map;

/** Under which addresses people and programs on this machine reach the processes. */
record Addresses(String portal, String keycloak, String batch) {

    static Addresses of(Ports ports) {
        return new Addresses(at(ports.portal()), at(ports.keycloak()), at(ports.batch()));
    }

    /** The realm, as tokens name it. */
    String issuer() {
        return keycloak + "/realms/gongdan";
    }

    Map<String, String> placeholders() {
        return Map.of("portal.url", portal, "keycloak.url", keycloak, "batch.url", batch);
    }

    private static String at(int port) {
        return "http://localhost:" + port;
    }
}
