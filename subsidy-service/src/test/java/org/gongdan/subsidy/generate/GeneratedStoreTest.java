package org.gongdan.subsidy.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.gongdan.config.axon.ReadModels;
import org.gongdan.config.stack.TestDatabase;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service on a store that was filled with three seeds; one for all tests that need a province full of histories. */
abstract class GeneratedStoreTest extends ServiceTest {

    static final int EACH = Integer.getInteger("gongdan.generated", 100);
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReadModels readModels;

    @DynamicPropertySource
    static void filledStore(DynamicPropertyRegistry registry) {
        registry.add("own.database.url", () -> Filled.DATABASE.url());
        registry.add("own.database.username", () -> Filled.DATABASE.username());
        registry.add("own.database.password", () -> Filled.DATABASE.password());
    }

    static final class Filled {
        static final TestDatabase DATABASE = TestPostgres.createDatabase();
        static final Path PATTERNS = temporary();
        static final List<String> REFUSED = new ArrayList<>();

        static {
            assertThat(run("--seed", "1")).isZero();
            assertThat(run("--seed", "2")).as("not empty any more").isOne();
            assertThat(run("--seed", "2", "--append")).isZero();
            assertThat(run("--seed", "2", "--append")).as("the same once more").isOne();
            assertThat(run("--seed", "3", "--append")).isZero();
        }

        private static int run(String... more) {
            var said = new ByteArrayOutputStream();
            var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
            var arguments = new ArrayList<>(List.of("--investments", String.valueOf(EACH)));
            arguments.addAll(List.of("--truth", PATTERNS.toString()));
            arguments.addAll(List.of(more));
            var code = new GenerateCommand(
                            Map.of(
                                    "SPRING_DATASOURCE_URL", DATABASE.url(),
                                    "SPRING_DATASOURCE_USERNAME", DATABASE.username(),
                                    "SPRING_DATASOURCE_PASSWORD", DATABASE.password(),
                                    "GONGDAN_HOME", HOME.toString(),
                                    "GONGDAN_LANG", "en"),
                            stream,
                            stream)
                    .run(arguments);
            if (code != 0) {
                REFUSED.add(said.toString(StandardCharsets.UTF_8));
            }
            return code;
        }

        private static Path temporary() {
            try {
                return Files.createTempDirectory("gongdan-generated").resolve("patterns.csv");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @BeforeEach
    void readModelsAreThere() {
        Awaitility.await().atMost(600, TimeUnit.SECONDS).until(() -> readModels.awaitOwnWrites(Duration.ofSeconds(1)));
    }
}
