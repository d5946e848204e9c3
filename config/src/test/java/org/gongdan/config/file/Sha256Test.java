package org.gongdan.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /** The example of FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSameWholeOrInPieces() {
        var pieces = Sha256.digest();
        pieces.update((byte) 'a');
        pieces.update("bc".getBytes(StandardCharsets.UTF_8));

        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(OF_ABC);
        assertThat(Sha256.hex(pieces)).isEqualTo(OF_ABC);
        assertThat(Sha256.of("abc")).startsWith(0xba, 0x78).hasSize(32);
    }
}
