package org.gongdan.subsidy.demo;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.config.stack.RunningStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the running service and batch as one of the demo users, as any client would. */
final class StoryApi {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final RunningStack stack;
    private final String run;
    private final Map<String, String> tokens = new HashMap<>();
    private int requests;

    /** @param run sets the idempotency keys of this telling apart from those of earlier ones */
    StoryApi(RunningStack stack, String run) {
        this.stack = stack;
        this.run = run;
    }

    /** The answer of a request; a body that is no JSON is kept as bytes. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(int status, JsonNode body, byte[] bytes, Map<String, String> headers) {

        boolean succeeded() {
            return status >= 200 && status < 300;
        }

        /** The last part of the problem type, such as {@code invoice-already-used}; empty when it is none. */
        String problem() {
            return body.path("type").asString("").replace("urn:gongdan:problem:", "");
        }

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer get(String user, String path) {
        return send(user, "GET", path, "application/json", BodyPublishers.noBody());
    }

    Answer post(String user, String path, Object body) {
        return send(user, "POST", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    Answer put(String user, String path, Object body) {
        return send(user, "PUT", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    Answer postYaml(String user, String path, String yaml) {
        return send(user, "POST", path, "application/yaml", BodyPublishers.ofString(yaml));
    }

    /** Uploads one file as a browser's form does. */
    Answer upload(String user, String path, String fileName, String mediaType, byte[] content) {
        var boundary = "gongdan-story-boundary";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + mediaType + "\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(content),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return send(user, "POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    private Answer send(String user, String method, String path, String type, BodyPublisher body) {
        var base = path.startsWith("/api/jobs") ? stack.batchUrl() : stack.portalUrl();
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .header("Authorization", "Bearer " + tokens.computeIfAbsent(user, this::signIn))
                .header("Accept-Language", "zh-CN")
                .header("Content-Type", type);
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", run + "-" + ++requests);
        }
        return exchange(request.build());
    }

    private String signIn(String user) {
        var password = stack.demoUsers().get(user);
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
                String.valueOf(password),
                "scope",
                "openid organization:*");
        var encoded = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = exchange(HttpRequest.newBuilder(URI.create(stack.issuer() + "/protocol/openid-connect/token"))
                .POST(BodyPublishers.ofString(encoded))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build());
        if (!answer.succeeded()) {
            throw new StoryBroken(user + " 无法登录 cannot sign in: " + answer.body());
        }
        return answer.text("access_token");
    }

    private Answer exchange(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var headers = new HashMap<String, String>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            var isJson = headers.getOrDefault("content-type", "").contains("json");
            var body = isJson ? JSON.readTree(response.body()) : JSON.missingNode();
            return new Answer(response.statusCode(), body, response.body(), headers);
        } catch (IOException unreachable) {
            throw new StoryBroken(request.uri() + " 无法连接 cannot be reached: " + unreachable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoryBroken("中断 interrupted");
        }
    }
}
