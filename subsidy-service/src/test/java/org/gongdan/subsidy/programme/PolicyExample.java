package org.gongdan.subsidy.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.gongdan.subsidy.shared.Party;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One case of a published scheme with what each party bears, in fen, computed without the solver. Files hold the versions
 * of a programme, of which the day chooses, and the cases.
 */
record PolicyExample(String file, List<String> programmes, JsonNode node) {

    private static final Path FOLDER = Path.of("src", "test", "resources", "programmes", "examples");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static List<PolicyExample> all() {
        var all = new ArrayList<PolicyExample>();
        try (var files = Files.list(FOLDER)) {
            for (var file : files.sorted().toList()) {
                var document = YAML.readTree(Files.readString(file));
                var programmes = texts(document.path("programmes"));
                document.path("examples")
                        .forEach(node ->
                                all.add(new PolicyExample(file.getFileName().toString(), programmes, node)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    /** The file of a programme that is shipped, or that only the tests know. */
    static Path programme(String name) {
        var shipped = Shipped.file(name + ".yaml");
        return Files.exists(shipped) ? shipped : FOLDER.resolveSibling(name + ".yaml");
    }

    /** What the policy says, in one line. */
    String expected() {
        var expect = node.path("expect");
        if (expect.has("refused")) {
            return expect.path("refused").asString();
        }
        if (expect.has("infeasible")) {
            return expect.path("infeasible").asString();
        }
        return shares(party -> expect.path(party.name()).asLong(0))
                + told(expect.path("apart").asLong(0), expect.path("gap").asLong(0), texts(expect.path("closableBy")));
    }

    /** What the solver says under these versions, in the same form. */
    String outcome(List<RuleSet> versions) {
        var day = node.path("day").asString("");
        var rules = day.isEmpty() ? Optional.of(versions.getFirst()) : RuleSet.inForce(versions, LocalDate.parse(day));
        if (rules.isEmpty()) {
            return "NOT_IN_FORCE";
        }
        try {
            return told(ShareSolver.solve(CaseYaml.read(text(), rules.get())));
        } catch (RulesInvalid invalid) {
            var codes = new TreeSet<String>();
            invalid.problems().forEach(problem -> codes.add(problem.code().name()));
            return String.join(", ", codes);
        }
    }

    private static String told(Split split) {
        var apart = split.basis().ineligibleCost().fen();
        var shares = shares(party -> split.shareOf(party).fen());
        return switch (split) {
            case Split.Balanced _ -> shares + told(apart, 0, List.of());
            case Split.UnfundedGap unfunded ->
                shares
                        + told(
                                apart,
                                unfunded.gap().fen(),
                                unfunded.closableBy().stream().map(Party::name).toList());
            case Split.Infeasible infeasible -> infeasible.contradiction().name();
        };
    }

    private static String shares(ToLongFunction<Party> share) {
        return List.of(Party.values()).stream()
                .map(party -> party + " " + share.applyAsLong(party))
                .collect(Collectors.joining(", "));
    }

    private static String told(long apart, long gap, List<String> closableBy) {
        return ", apart " + apart + ", gap " + gap + " for " + closableBy;
    }

    private String text() {
        return JsonMapper.builder()
                .build()
                .writeValueAsString(((ObjectNode) node.deepCopy()).remove(List.of("name", "day", "expect")));
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    @Override
    public String toString() {
        return file + ": " + node.path("name").asString();
    }
}
