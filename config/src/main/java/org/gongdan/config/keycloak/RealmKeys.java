package org.gongdan.config.keycloak;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The realm's public keys, fetched when first needed and kept through an outage of Keycloak.
 *
 * <p>A token with an unknown key makes Keycloak be asked again, but not more often than the interval below: otherwise
 * anyone could make us flood it. Within the interval such a token is simply not known.
 */
final class RealmKeys implements JWKSource<SecurityContext> {

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(12);
    private static final Duration BETWEEN_FETCHES = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int LARGEST_ANSWER = 64 * 1024;

    private final JWKSource<SecurityContext> source;
    private volatile boolean fetchedOnce;

    RealmKeys(URI address) {
        this(address, FRESH, BETWEEN_FETCHES);
    }

    RealmKeys(URI address, Duration fresh, Duration betweenFetches) {
        var patience = Math.toIntExact(PATIENCE.toMillis());
        try {
            source = JWKSourceBuilder.<SecurityContext>create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, LARGEST_ANSWER))
                    .cache(fresh.toMillis(), PATIENCE.multipliedBy(2).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(betweenFetches.toMillis())
                    .outageTolerant(KEPT_IN_OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("gongdan.issuer is not an address: " + address, e);
        }
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        try {
            var keys = source.get(selector, context);
            fetchedOnce = true;
            return keys;
        } catch (RateLimitReachedException e) {
            if (fetchedOnce) {
                return List.of();
            }
            throw e;
        }
    }
}
