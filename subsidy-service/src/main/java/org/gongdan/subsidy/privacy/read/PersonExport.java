package org.gongdan.subsidy.privacy.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.gongdan.config.personal.PersonalText;
import org.gongdan.subsidy.privacy.Holding;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes out what is held about a person, an act at a time. */
@Component
class PersonExport {

    private static final int FETCHED = 500;

    private static final String ACTS = """
            select global_index, time_stamp, regexp_replace(payload_type, '^.*[.$]', '') as event, aggregate_identifier
              from domain_event
             where position(convert_to(?, 'UTF8') in coalesce(meta_data, '')) > 0
                or position(convert_to(?, 'UTF8') in payload) > 0
             order by global_index""";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;
    private final JsonMapper json;

    PersonExport(JdbcTemplate jdbc, PlatformTransactionManager transactions, JsonMapper json) {
        // of its own: how much is fetched at once is a setting of the whole template
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCHED);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.json = json;
    }

    void write(String person, List<String> texts, Holding holding, OutputStream out) throws IOException {
        try (var generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeStringProperty("person", person);
            generator.writePOJOProperty("texts", texts);
            generator.writePOJOProperty("holding", holding);
            generator.writeArrayPropertyStart("acts");
            // PostgreSQL hands out rows bit by bit within a transaction only
            reading.executeWithoutResult(_ -> jdbc.query(
                    ACTS,
                    (RowCallbackHandler) row -> write(generator, row),
                    PersonalText.headOf(person),
                    PersonalText.headOf(person)));
            generator.writeEndArray();
            generator.writeEndObject();
        } catch (UncheckedIOException | JacksonException broken) {
            throw new IOException(broken);
        }
    }

    private static void write(JsonGenerator generator, ResultSet row) throws SQLException {
        generator.writeStartObject();
        generator.writeNumberProperty("position", row.getLong("global_index"));
        generator.writeStringProperty("at", row.getString("time_stamp"));
        generator.writeStringProperty("event", row.getString("event"));
        generator.writeStringProperty("stream", row.getString("aggregate_identifier"));
        generator.writeEndObject();
    }
}
