package org.gongdan.subsidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.gongdan.config.keycloak.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The whole API as its own description tells it: closed to strangers, and never out of its depth. */
class ApiSurfaceIT extends ServiceTest {

    private static final String USCC = "91440101MA5CJQ4N59";

    /** So many clients ask at a time; one after the other these thousands of requests take a minute. */
    private static final int AT_ONCE = 6;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    private record Operation(String method, String path, JsonNode description) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Test
    void isDescribedCompletely() {
        var served = new TreeSet<String>();
        routes.getHandlerMethods()
                .keySet()
                .forEach(route -> route.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> route.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> served.add(method + " " + path))));
        var described = operations().stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(served).hasSizeGreaterThan(70);
        assertThat(described).isEqualTo(served);
    }

    @Test
    void refusesStrangersEverywhere() {
        var open = new ArrayList<String>();
        for (var operation : operations()) {
            var request = HttpRequest.newBuilder(url(addressed(operation.path())))
                    .method(operation.method(), HttpRequest.BodyPublishers.noBody())
                    .build();
            var answer = send(request);
            if (answer.status() != 401 || !answer.problem().equals("unauthenticated")) {
                open.add(operation + " answered " + answer.status());
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void failsForNobodyWhateverTheyAskFor(Role role) throws Exception {
        var api = description();
        var requests = new ArrayList<Callable<Optional<String>>>();
        for (var operation : operations()) {
            for (var body : bodies(operation, api)) {
                requests.add(() -> failure(operation, body, role));
            }
        }
        var broken = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var failure : threads.invokeAll(requests)) {
                failure.get().ifPresent(broken::add);
            }
        }
        assertThat(broken).isEmpty();
    }

    private Optional<String> failure(Operation operation, String body, Role role) {
        var answer = send(operation.method(), addressed(operation.path()), body, token(role));
        var isProblem = String.valueOf(answer.header("Content-Type")).startsWith("application/problem+json");
        return answer.status() >= 500 || answer.status() >= 400 && !isProblem
                ? Optional.of(operation + " answered " + answer.status() + " to " + body)
                : Optional.empty();
    }

    private static String token(Role role) {
        var needsOrganisation = role.isOfEnterprise() || role == Role.LEAD;
        return needsOrganisation ? as(role, USCC) : as(role);
    }

    private JsonNode description() {
        return get("/v3/api-docs", as(Role.AUDITOR)).body();
    }

    private List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : description().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                operations.add(
                        new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
            }
        }
        assertThat(operations).isNotEmpty();
        return operations.stream()
                .filter(operation -> operation.path().startsWith("/api/"))
                .toList();
    }

    private static String addressed(String path) {
        return path.replaceAll("\\{(line|version)}", "999").replaceAll("\\{[^}]+}", "absent");
    }

    /** Nothing, an object without anything in it, and one that has everything the description asks for. */
    private static List<String> bodies(Operation operation, JsonNode api) {
        var schema = operation.description().at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode()
                ? List.of("")
                : List.of("", "{}", JSON.writeValueAsString(example(schema, api, Set.of())));
    }

    private static Object example(JsonNode schema, JsonNode api, Set<String> within) {
        var reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (reference.endsWith("/Money")) {
                return JSON.readTree("{\"currency\":\"CNY\",\"amount\":\"12.50\"}");
            }
            return within.contains(reference)
                    ? JSON.createObjectNode()
                    : example(api.at(reference.substring(1)), api, plus(within, reference));
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        if (schema.has("properties")) {
            var object = JSON.createObjectNode();
            schema.path("properties")
                    .properties()
                    .forEach(each -> object.putPOJO(each.getKey(), example(each.getValue(), api, within)));
            return object;
        }
        return switch (schema.path("type").asString("")) {
            case "array" -> List.of(example(schema.path("items"), api, within));
            case "integer", "number" -> 1;
            case "boolean" -> true;
            case "string" -> text(schema.path("format").asString(""));
            default -> JSON.createObjectNode();
        };
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-03-31";
            case "date-time" -> "2026-03-31T08:00:00Z";
            default -> "absent";
        };
    }

    private static Set<String> plus(Set<String> names, String name) {
        var more = new TreeSet<>(names);
        more.add(name);
        return more;
    }
}
