package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StackOptionsTest {

    @TempDir
    Path project;

    @Test
    void startsAtTheDefaultPortInTheDataFolderOfTheClone() {
        var options = parse("up");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.folders().data()).isEqualTo(project.resolve(".data"));
        assertThat(options.folders().cache()).isEqualTo(project.resolve(".data/cache"));
        assertThat(options.apps()).isTrue();
    }

    @Test
    void givesEveryOtherPortADataFolderOfItsOwnAndSharesTheCache() {
        var options = parse("up", "--port", "9080", "--no-apps");
        assertThat(options.folders().data()).isEqualTo(project.resolve(".data/port-9080"));
        assertThat(options.folders().cache()).isEqualTo(project.resolve(".data/cache"));
        assertThat(options.apps()).isFalse();
    }

    @Test
    void takesThePortThatTheDataFolderWasMadeFor(@TempDir Path data) {
        PortNote.keep(data, 9080);
        assertThat(parse("status", "--data", data.toString()).port()).isEqualTo(9080);
    }

    @Test
    void refusesAnotherPortThanTheDataFolderWasMadeFor(@TempDir Path data) {
        PortNote.keep(data, 9080);
        assertFails("other-port", "up", "--data", data.toString(), "--port", "9180");
    }

    @Test
    void putsSevenPortsInARow() {
        assertThat(parse("up", "--port", "9080").ports())
                .isEqualTo(new Ports(9080, 9081, 9082, 9083, 9084, 9085, 9086));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 80, 1023, 65_530, 70_000})
    void refusesAPortThatLeavesNoRoom(int base) {
        assertThatThrownBy(() -> Ports.from(base))
                .isInstanceOfSatisfying(
                        StackFailure.class, failure -> assertThat(failure.key()).isEqualTo("port-range"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 65_529})
    void takesThePortsAtTheEdges(int base) {
        assertThat(Ports.from(base).keycloakManagement()).isEqualTo(base + 6);
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-option, up --prot 9080",
        "no-value, up --port",
        "not-a-number, up --port http",
        "no-command, --port 9080",
    })
    void saysWhatItDoesNotUnderstand(String failure, String line) {
        assertFails(failure, line.split(" "));
    }

    private StackOptions parse(String... words) {
        return StackOptions.parse(List.of(words), Map.of("GONGDAN_HOME", project.toString()));
    }

    private void assertFails(String key, String... words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOfSatisfying(
                        StackFailure.class, failure -> assertThat(failure.key()).isEqualTo(key));
    }
}
