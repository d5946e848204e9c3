package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.config.stack.RunningStack;
import tools.jackson.databind.json.JsonMapper;

/** Gets access tokens by name and password through the client for demonstrations, and renews them in time. */
final class Login implements Bearer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long EARLY_SECONDS = 15;

    private final HttpClient http;
    private final URI tokens;
    private final Map<String, String> form;
    private final Words words;
    private String token = "";
    private long goodUntil;

    private Login(HttpClient http, URI tokens, Map<String, String> form, Words words) {
        this.http = http;
        this.tokens = tokens;
        this.form = form;
        this.words = words;
    }

    /**
     * {@code GONGDAN_TOKEN} is taken as it is; {@code GONGDAN_USER} and {@code GONGDAN_PASSWORD} replace the demo user.
     */
    static Bearer of(RunningStack stack, String demoUser, Map<String, String> environment, Words words) {
        var given = environment.get("GONGDAN_TOKEN");
        if (given != null) {
            return () -> given;
        }
        var user = environment.getOrDefault("GONGDAN_USER", demoUser);
        var password =
                environment.getOrDefault("GONGDAN_PASSWORD", stack.demoUsers().getOrDefault(user, ""));
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "gongdan-demo",
                "client_secret",
                stack.clientSecret("demo"),
                "username",
                user,
                "password",
                password,
                "scope",
                "openid");
        return new Login(
                HttpClient.newHttpClient(), URI.create(stack.issuer() + "/protocol/openid-connect/token"), form, words);
    }

    @Override
    public String token() {
        if (token.isEmpty() || System.nanoTime() >= goodUntil) {
            renew();
        }
        return token;
    }

    private void renew() {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(tokens)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var answer = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw words.failure(
                        "login-refused",
                        String.valueOf(form.get("username")),
                        answer.path("error_description").asString(String.valueOf(response.statusCode())));
            }
            token = answer.path("access_token").asString();
            goodUntil = System.nanoTime()
                    + Duration.ofSeconds(answer.path("expires_in").asLong() - EARLY_SECONDS)
                            .toNanos();
        } catch (IOException unreachable) {
            throw words.failure("unreachable", tokens);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw words.failure("interrupted");
        }
    }
}
