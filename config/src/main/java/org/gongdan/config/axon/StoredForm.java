package org.gongdan.config.axon;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** The stored form of events, metadata and tokens, for programs that run without the services around them. */
public final class StoredForm {

    private StoredForm() {}

    /** A serializer that writes and reads the same bytes as that of the services. */
    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(new EventStoreConfiguration().replayTokensCanBeRead())
                .build();
    }
}
