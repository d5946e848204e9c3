package org.gongdan.subsidy.transparency.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongdan.subsidy.transparency.LogKeys;
import org.gongdan.subsidy.transparency.tree.NoteKey;
import org.gongdan.subsidy.transparency.tree.NoteSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who signs the log, and whose signatures beside it are taken. */
@Configuration(proxyBeanMethods = false)
class LogConfiguration {

    /**
     * Keys of witnesses, as each of them writes its own.
     *
     * @param keys may be none
     */
    record Witnesses(List<NoteKey> keys) {
        Witnesses {
            keys = List.copyOf(keys);
        }
    }

    /**
     * @param origin the name of this log, for ever
     * @param file where the key is kept; every node needs the same one
     */
    @Bean
    NoteSigner logSigner(
            @Value("${gongdan.log.origin:gongdan}") String origin,
            @Value("${gongdan.log.key-file:${gongdan.data:.data}/secrets/log-key}") Path file)
            throws IOException {
        return LogKeys.open(file, origin, NoteKey.LOG);
    }

    @Bean
    Witnesses witnesses(@Value("${gongdan.log.witnesses:}") List<String> keys) {
        return new Witnesses(
                keys.stream().filter(key -> !key.isBlank()).map(NoteKey::parse).toList());
    }
}
