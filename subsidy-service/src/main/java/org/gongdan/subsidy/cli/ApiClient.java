package org.gongdan.subsidy.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to one API, and turns its problems into words. */
final class ApiClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI base;
    private final Bearer bearer;
    private final Words words;

    ApiClient(URI base, Bearer bearer, Words words) {
        this.base = base;
        this.bearer = bearer;
        this.words = words;
    }

    /** An answer with the address it names, if it names one. */
    record Answer(JsonNode body, String location) {}

    JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET(), BodyHandlers.ofString()).body());
    }

    String text(String path) {
        return send(request(path).GET(), BodyHandlers.ofString()).body();
    }

    void postText(String path, String text) {
        send(
                request(path).header("Content-Type", "text/plain;charset=UTF-8").POST(BodyPublishers.ofString(text)),
                BodyHandlers.discarding());
    }

    Answer post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    Answer postYaml(String path, String yaml) {
        return post(path, "application/yaml", yaml);
    }

    private Answer post(String path, String type, String body) {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        var response = send(request, BodyHandlers.ofString());
        var location = response.headers().firstValue("Location").orElse("");
        return new Answer(JSON.readTree(response.body()), location);
    }

    /** Writes the answer to the file; a refusal leaves its text there, so it should be a scratch file. */
    void download(String path, Path file) {
        send(request(path).GET(), BodyHandlers.ofFile(file));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer.token())
                .header("Accept", "application/json, */*;q=0.5")
                .header("Accept-Language", words.language());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder builder, BodyHandler<T> whenFine) {
        var request = builder.build();
        try {
            HttpResponse<Object> response = http.send(request, head -> fits(head, whenFine));
            if (response.body() instanceof Problem(var text)) {
                throw new CommandFailed(CommandFailed.FAILED, told(text, response.statusCode()));
            }
            return castOf(response);
        } catch (IOException unreachable) {
            throw words.failure("unreachable", request.uri());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw words.failure("interrupted");
        }
    }

    /** The body of an answer that is no success. */
    private record Problem(String text) {}

    private static <T> HttpResponse.BodySubscriber<Object> fits(
            HttpResponse.ResponseInfo head, BodyHandler<T> whenFine) {
        return head.statusCode() / 100 == 2
                ? HttpResponse.BodySubscribers.mapping(whenFine.apply(head), body -> (Object) body)
                : HttpResponse.BodySubscribers.mapping(BodyHandlers.ofString().apply(head), Problem::new);
    }

    @SuppressWarnings("unchecked") // the body of a success came from the handler of that type
    private static <T> HttpResponse<T> castOf(HttpResponse<Object> response) {
        return (HttpResponse<T>) (HttpResponse<?>) response;
    }

    private String told(String text, int status) {
        try {
            var problem = JSON.readTree(text);
            return problem.path("detail").asString(words.of("refused", status));
        } catch (JacksonException noProblemOfOurs) {
            return words.of("refused", status);
        }
    }
}
