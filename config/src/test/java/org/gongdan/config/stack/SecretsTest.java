package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    private StackFolders folders;

    @BeforeEach
    void useTheDataFolder() {
        folders = new StackFolders(data, data, data.resolve("cache"));
    }

    @Test
    void keepsWhatItGenerated() {
        var first = Secrets.open(folders, "clients").secret("batch.client.secret");
        assertThat(Secrets.open(folders, "clients").secret("batch.client.secret"))
                .isEqualTo(first)
                .hasSize(43);
    }

    @Test
    void isForItsOwnerOnly() throws IOException {
        Secrets.open(folders, "clients").secret("batch.client.secret");
        var file = folders.secrets().resolve("clients.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void generatesPasswordsThatPassTheRulesOfTheRealm() {
        var secrets = Secrets.open(folders, "demo-users");
        var seen = new HashSet<String>();
        for (var i = 0; i < 50; i++) {
            var password = secrets.password("user" + i);
            assertThat(password).matches("[A-HJ-NP-Z][a-km-z]{3}-[a-km-z]{4}-[a-km-z]{4}-[2-9]{4}");
            assertThat(seen.add(password)).isTrue();
        }
        assertThat(Secrets.open(folders, "demo-users").all()).hasSize(50);
    }

    @Test
    void leavesAValueAloneThatAnOperatorPutThere() throws IOException {
        Files.createDirectories(folders.secrets());
        Files.writeString(folders.secrets().resolve("clients.properties"), "# ours\nbatch.client.secret=a=b\n");
        var secrets = Secrets.open(folders, "clients");
        assertThat(secrets.secret("batch.client.secret")).isEqualTo("a=b");
        secrets.secret("portal.client.secret");
        assertThat(Secrets.open(folders, "clients").secret("batch.client.secret"))
                .isEqualTo("a=b");
    }
}
