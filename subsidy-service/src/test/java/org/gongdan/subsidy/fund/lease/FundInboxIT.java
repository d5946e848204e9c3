package org.gongdan.subsidy.fund.lease;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.serialization.json.JacksonSerializer;
import org.flywaydb.core.Flyway;
import org.gongdan.config.stack.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table through which commands go from process to process. */
class FundInboxIT {

    @Test
    void forgetsWhatWasSentByProcessesThatDied() {
        var database = TestPostgres.createDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.username(), database.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        var jdbc = JdbcClient.create(database.dataSource());
        var inbox = new FundInbox(jdbc, JacksonSerializer.defaultSerializer());
        var dead = inbox.put("node-a", GenericCommandMessage.asCommandMessage("untaken"));
        var answered = inbox.put("node-a", GenericCommandMessage.asCommandMessage("answered"));
        var living = inbox.put("node-a", GenericCommandMessage.asCommandMessage("living"));
        jdbc.sql("update fund_inbox set sent_at = now() - interval '2 minutes' where entry_id in (?, ?)")
                .params(dead, answered)
                .update();
        jdbc.sql("update fund_inbox set taken = true, stored = true where entry_id = ?")
                .param(answered)
                .update();

        inbox.clean();

        assertThat(jdbc.sql("select entry_id from fund_inbox").query(Long.class).list())
                .containsExactly(living);
    }
}
