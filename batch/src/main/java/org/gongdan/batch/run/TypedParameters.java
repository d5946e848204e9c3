package org.gongdan.batch.run;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The body of a request to start a job: one JSON object of plain values. A number is kept as it was typed, so that
 * {@code 1e99999} is refused by its rule and not worked out first.
 */
@JsonDeserialize(using = TypedParameters.Reader.class)
record TypedParameters(Map<String, String> values) {

    static final class Reader extends ValueDeserializer<TypedParameters> {

        @Override
        public TypedParameters deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                return context.reportInputMismatch(TypedParameters.class, "one object of parameters is expected");
            }
            var values = new TreeMap<String, String>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (value.isStructStart()) {
                    return context.reportInputMismatch(TypedParameters.class, "%s is not a plain value", name);
                }
                if (value != JsonToken.VALUE_NULL) {
                    values.put(name, parser.getString());
                }
            }
            return new TypedParameters(values);
        }
    }
}
