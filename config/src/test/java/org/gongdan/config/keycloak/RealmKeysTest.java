package org.gongdan.config.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/** Keys come from the realm when first needed, are kept, and nobody can make us ask for them all the time. */
class RealmKeysTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicBoolean down = new AtomicBoolean();
    private HttpServer realm;
    private URI address;
    private JwtDecoder decoder;

    @BeforeEach
    void startRealm() throws IOException {
        realm = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        realm.createContext("/", exchange -> {
            asked.incrementAndGet();
            var keys = TestTokens.published().toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(down.get() ? 503 : 200, down.get() ? -1 : keys.length);
            if (!down.get()) {
                exchange.getResponseBody().write(keys);
            }
            exchange.close();
        });
        realm.start();
        address = URI.create("http://127.0.0.1:" + realm.getAddress().getPort() + "/certs");
        decoder = decoder(new RealmKeys(address));
    }

    @AfterEach
    void stopRealm() {
        realm.stop(0);
    }

    @Test
    void asksOnceWhenFirstNeeded() {
        assertThat(asked).hasValue(0);
        for (var i = 0; i < 20; i++) {
            assertThat(decoder.decode(good()).getSubject()).isEqualTo(TestTokens.subject("chen"));
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void keepsReadingTokensWhenTheKeysGrowOldAndTheRealmIsDown() {
        var forgetful = decoder(new RealmKeys(address, Duration.ofMillis(20), Duration.ofMillis(1)));
        forgetful.decode(good());
        down.set(true);
        var askedBefore = asked.get();
        await().until(() -> {
            assertThat(forgetful.decode(good()).getSubject()).isEqualTo(TestTokens.subject("chen"));
            return asked.get() > askedBefore + 1;
        });
    }

    @Test
    void doesNotBlameTheTokenWhenTheRealmHasNeverAnswered() {
        down.set(true);
        for (var i = 0; i < 3; i++) {
            assertThatThrownBy(() -> decoder.decode(good()))
                    .isInstanceOf(JwtException.class)
                    .isNotInstanceOf(BadJwtException.class);
        }
    }

    @Test
    void isNotFloodedByUnknownKeys() {
        decoder.decode(good());
        for (var i = 0; i < 20; i++) {
            var unknown = TestTokens.sign(claims(), TestTokens.KEY, JWSAlgorithm.RS256, "unknown-" + i);
            assertThatThrownBy(() -> decoder.decode(unknown)).isInstanceOf(BadJwtException.class);
        }
        assertThat(asked).hasValueLessThanOrEqualTo(3);
    }

    private static JwtDecoder decoder(RealmKeys keys) {
        var portal = new IdentityProperties.Portal(false, "gongdan-portal", null);
        return AccessTokens.decoder(new IdentityProperties(TestTokens.ISSUER, TestTokens.AUDIENCE, portal), keys);
    }

    private static String good() {
        return TestTokens.sign(claims(), TestTokens.KEY);
    }

    private static JWTClaimsSet claims() {
        return TestTokens.claims("chen", Set.of(Role.OFFICER), null).build();
    }
}
