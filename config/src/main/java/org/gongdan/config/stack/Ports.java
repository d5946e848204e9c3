package org.gongdan.config.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where each process listens, always on the loopback address.
 *
 * <p>From a base port N: portal and API N, Keycloak N+1, batch N+2, PostgreSQL N+3, and for health and metrics
 * service N+4, batch N+5, Keycloak N+6.
 */
public record Ports(
        int portal,
        int keycloak,
        int batch,
        int postgres,
        int portalManagement,
        int batchManagement,
        int keycloakManagement) {

    static final int DEFAULT_BASE = 8080;
    private static final int COUNT = 7;

    /** The seven ports that begin with this one. */
    public static Ports from(int base) {
        if (base < 1024 || base + COUNT - 1 > 65_535) {
            throw new StackFailure("port-range", String.valueOf(base), "1024", String.valueOf(65_536 - COUNT));
        }
        return new Ports(base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6);
    }

    /** Seven ports that were free a moment ago, for tests. */
    public static Ports free() {
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var i = 0; i < COUNT; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            var free = sockets.stream().mapToInt(ServerSocket::getLocalPort).toArray();
            for (var socket : sockets) {
                socket.close();
            }
            return new Ports(free[0], free[1], free[2], free[3], free[4], free[5], free[6]);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
    }

    /** What each port is for, by the name of its process. */
    Map<String, Integer> byPurpose() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("postgres", postgres);
        ports.put("keycloak", keycloak);
        ports.put("keycloak-management", keycloakManagement);
        ports.put("subsidy-service", portal);
        ports.put("subsidy-service-management", portalManagement);
        ports.put("batch", batch);
        ports.put("batch-management", batchManagement);
        return ports;
    }

    /** Whether nothing listens on the port, neither on IPv4 nor on IPv6 loopback, where a browser would look first. */
    static boolean isFree(int port) {
        return canListen("127.0.0.1", port) && !answers("::1", port);
    }

    private static boolean canListen(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(String address, int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
