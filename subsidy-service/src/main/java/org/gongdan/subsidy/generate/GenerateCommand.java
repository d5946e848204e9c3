package org.gongdan.subsidy.generate;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.flywaydb.core.Flyway;
import org.gongdan.config.axon.BulkAppend;
import org.gongdan.config.stack.RunningStack;
import org.gongdan.subsidy.catalogue.ScenarioId;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * {@code generate --investments N --seed S [--from 2024-01] [--append] [--truth FILE]}: fills the event store of the
 * stack, or of the database that {@code SPRING_DATASOURCE_URL} names, with histories made up from the seed.
 */
public final class GenerateCommand {

    private static final int USAGE = 2;

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final boolean english;

    GenerateCommand(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.english = environment
                .getOrDefault("GONGDAN_LANG", "zh")
                .toLowerCase(Locale.ROOT)
                .startsWith("en");
    }

    /** What the user asked for. */
    private record Request(Plan plan, boolean append, Path truth) {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new GenerateCommand(System.getenv(), out, err).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        Request request;
        try {
            request = read(arguments);
        } catch (IllegalArgumentException | DateTimeParseException wrong) {
            err.println(say("用法", "Usage") + ": ./gongdan generate --investments N --seed S [--from 2024-01] [--append]"
                    + " [--truth FILE]   (" + wrong.getMessage() + ")");
            return USAGE;
        }
        try (var connection = connect()) {
            return fill(connection, request);
        } catch (BulkAppend.NotAlone busy) {
            err.println(say(
                            "业务服务正在处理事件，或尚有事件未处理完，请等它处理完并停止后再试：",
                            "A service handles events, or has some left to handle; let it end, and stop it: ")
                    + busy.getMessage());
            return 1;
        } catch (SQLException failed) {
            err.println(say("写入失败，未留下任何事件：", "Nothing was written: ") + failed.getMessage());
            return 1;
        }
    }

    private int fill(Connection connection, Request request) throws SQLException, BulkAppend.NotAlone {
        try (var store = BulkAppend.begin(connection);
                var truth = new TruthFile(request.truth())) {
            if (!store.intoEmpty() && !request.append()) {
                err.println(say("事件库不是空的；如要追加，请加 --append。", "The event store is not empty; --append adds to it."));
                return 1;
            }
            var config = Path.of(environment.getOrDefault("GONGDAN_HOME", ".")).resolve("config");
            var scenarios = Sources.scenarios(config);
            var generation = new Generation(request.plan(), Sources.rules(config, request.plan()), scenarios, truth);
            var ids = scenarios.stream()
                    .map(scenario -> ScenarioId.ofCode(scenario.code()).value())
                    .toList();
            var progress = new Progress(request.plan().investments(), err, english);
            var digest = generation.run(store::write, existing(connection, ids), progress);
            progress.say(say("建立索引并提交", "making the keys and committing"));
            var events = store.finish(groups());
            out.println(progress.summary(events));
            out.println("sha256 " + digest);
            out.println(say("植入的异常：", "planted patterns: ") + truth.count() + "  " + request.truth());
            return 0;
        }
    }

    private Connection connect() throws SQLException {
        var url = environment.get("SPRING_DATASOURCE_URL");
        // the owner, where another role works in the database: keys of the store are dropped and made again
        var owner = environment.containsKey("SPRING_FLYWAY_USER") ? "SPRING_FLYWAY_" : "SPRING_DATASOURCE_";
        var user = environment.getOrDefault(
                owner.equals("SPRING_FLYWAY_") ? owner + "USER" : owner + "USERNAME", "gongdan");
        var password = environment.getOrDefault(owner + "PASSWORD", "");
        if (url == null) {
            var stack = RunningStack.current();
            url = stack.databaseUrl();
            password = stack.databasePassword();
        }
        Flyway.configure()
                .dataSource(url, user, password)
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        return DriverManager.getConnection(url, user, password);
    }

    private Request read(List<String> arguments) {
        var options = new java.util.HashMap<String, String>();
        var append = false;
        for (var index = 0; index < arguments.size(); index++) {
            var name = arguments.get(index);
            if (name.equals("--append")) {
                append = true;
            } else if (List.of("--investments", "--seed", "--from", "--truth").contains(name)
                    && index + 1 < arguments.size()) {
                index++;
                options.put(name, arguments.get(index));
            } else {
                throw new IllegalArgumentException(name);
            }
        }
        var seed = Long.parseLong(required(options, "--seed"));
        var plan = new Plan(
                Integer.parseInt(required(options, "--investments")),
                seed,
                YearMonth.parse(options.getOrDefault("--from", "2024-01")));
        var data = Path.of(environment.getOrDefault("GONGDAN_DATA", "."));
        var beside = data.resolve("generated-" + plan.investments() + "-" + seed + "-patterns.csv");
        return new Request(plan, append, options.containsKey("--truth") ? Path.of(options.get("--truth")) : beside);
    }

    private static String required(Map<String, String> options, String name) {
        var value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " ?");
        }
        return value;
    }

    private static Set<String> existing(Connection connection, List<String> streams) throws SQLException {
        var found = new HashSet<String>();
        try (var query = connection.prepareStatement("""
                select aggregate_identifier from domain_event
                where aggregate_identifier = any (?) and sequence_number = 0""")) {
            query.setArray(1, connection.createArrayOf("text", streams.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    /** Every processing group that any of our handlers names. */
    static Collection<String> groups() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ProcessingGroup.class));
        var groups = new TreeSet<String>();
        for (var handler : scanner.findCandidateComponents("org.gongdan")) {
            try {
                groups.add(Class.forName(handler.getBeanClassName())
                        .getAnnotation(ProcessingGroup.class)
                        .value());
            } catch (ClassNotFoundException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return groups;
    }

    private String say(String zh, String en) {
        return english ? en : zh;
    }
}
