package org.gongdan.subsidy.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongdan.config.personal.PersonalData;
import org.gongdan.config.stack.TestPostgres;
import org.gongdan.subsidy.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Whoever runs the service is told of a lost key while it can still be brought back. */
class KeptIT extends ServiceTest {

    @Autowired
    private PersonalData personal;

    @Autowired
    private Operation operation;

    @Value("${gongdan.data}")
    private Path data;

    @Value("${local.management.port}")
    private int managementPort;

    @DynamicPropertySource
    static void ownKeys(DynamicPropertyRegistry registry) {
        var database = TestPostgres.createDatabase();
        registry.add("own.database.url", database::url);
        registry.add("own.database.username", database::username);
        registry.add("own.database.password", database::password);
    }

    @Test
    void warnsOfEachKeyThatIsGoneAndOfNoneThatIsBack() throws IOException {
        personal.seal("somebody", "王小明");
        assertThat(kept().path("status").asString()).isEqualTo("UP");
        warnsWithout("personal-data-key", "personal-key-missing");
        warnsWithout("log-key", "log-key-missing");
        warnsWithout("report-signing.p12", "report-key-missing");
        assertThat(kept().path("status").asString()).isEqualTo("UP");
    }

    @Test
    void warnsOfAnotherKeyInItsPlace() throws IOException {
        personal.seal("somebody", "王小明");
        for (var name : new String[] {"personal-data-key", "log-key"}) {
            var file = file(name);
            var key = Files.readString(file);
            Files.writeString(file, "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");
            assertThat(kept().at("/details").propertyNames())
                    .containsExactly(name.equals("log-key") ? "log-key-another" : "personal-key-another");
            Files.writeString(file, key);
        }
        assertThat(kept().path("status").asString()).isEqualTo("UP");
    }

    private void warnsWithout(String name, String concern) throws IOException {
        var file = file(name);
        var aside = Files.move(file, file.resolveSibling("aside"));
        try {
            var health = kept();
            assertThat(health.path("status").asString()).isEqualTo("WARNING");
            assertThat(health.at("/details").propertyNames()).containsExactly(concern);
            assertThat(health.at("/details/" + concern).asString())
                    .contains(name)
                    .contains("backup");
            LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
            assertThat(operation.now().concerns())
                    .singleElement()
                    .asString()
                    .contains(name)
                    .contains("备份");
        } finally {
            LocaleContextHolder.resetLocaleContext();
            Files.move(aside, file);
        }
    }

    private Path file(String name) {
        var personalKey = personal.masterKeyFile();
        return personalKey.endsWith(name)
                ? personalKey
                : data.resolve("secrets").resolve(name);
    }

    /** This part alone; others may still be starting. */
    private JsonNode kept() {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/actuator/health/kept"))
                .build();
        var answer = send(asked);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }
}
