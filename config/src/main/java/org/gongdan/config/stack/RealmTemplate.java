package org.gongdan.config.stack;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The realm as it is kept in the configuration, with placeholders for what differs from one installation to the next.
 *
 * <p>{@code ${portal.url}}, {@code ${batch.url}} and {@code ${keycloak.url}} become addresses,
 * {@code ${….client.secret}} and {@code ${demo.password.…}} become generated secrets. Anything else in the same
 * notation is Keycloak's own and stays.
 */
final class RealmTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([a-zA-Z0-9._-]+)}");
    private static final String DEMO_PASSWORD = "demo.password.";

    private final Map<String, String> addresses;
    private final Secrets clients;
    private final Secrets demoUsers;

    RealmTemplate(Map<String, String> addresses, Secrets clients, Secrets demoUsers) {
        this.addresses = addresses;
        this.clients = clients;
        this.demoUsers = demoUsers;
    }

    String render(String template) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(match ->
                        Matcher.quoteReplacement(valueOf(match.group(1)).orElse(match.group())));
    }

    private Optional<String> valueOf(String key) {
        if (key.endsWith(".client.secret")) {
            return Optional.of(clients.secret(key));
        }
        if (key.startsWith(DEMO_PASSWORD)) {
            return Optional.of(demoUsers.password(key.substring(DEMO_PASSWORD.length())));
        }
        return Optional.ofNullable(addresses.get(key));
    }
}
