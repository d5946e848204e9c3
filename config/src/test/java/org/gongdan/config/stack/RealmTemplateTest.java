package org.gongdan.config.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTemplateTest {

    private RealmTemplate template;
    private Secrets clients;
    private Secrets users;

    @BeforeEach
    void openSecrets(@TempDir Path data) {
        var folders = new StackFolders(data, data, data);
        clients = Secrets.open(folders, "keycloak");
        users = Secrets.open(folders, "demo-users");
        template = new RealmTemplate(Map.of("portal.url", "http://localhost:9080"), clients, users);
    }

    @Test
    void putsAddressesIn() {
        assertThat(template.render("\"${portal.url}/login\"")).isEqualTo("\"http://localhost:9080/login\"");
    }

    @Test
    void generatesSecretsOfClientsAndPasswordsOfDemoUsersOnce() {
        var rendered = template.render("${batch.client.secret} ${demo.password.officer} ${batch.client.secret}");
        var batch = clients.secret("batch.client.secret");
        assertThat(rendered).isEqualTo(batch + " " + users.password("officer") + " " + batch);
    }

    @Test
    void leavesKeycloaksOwnPlaceholdersAlone() {
        var own = "${client_account} ${role_default-roles} ${other.url}";
        assertThat(template.render(own)).isEqualTo(own);
    }
}
