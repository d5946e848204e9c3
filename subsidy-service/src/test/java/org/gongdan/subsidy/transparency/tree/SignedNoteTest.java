package org.gongdan.subsidy.transparency.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example of the Go package {@code golang.org/x/mod/sumdb/note}. */
    private static final String EXAMPLE_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String EXAMPLE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Checkpoint CHECKPOINT =
            new Checkpoint("gongdan.test", 20_852_163, TreeHash.ofLeaf(new byte[0]));

    @Test
    void acceptsTheExampleOfAnotherImplementation() {
        var key = NoteKey.parse(EXAMPLE_KEY);
        var note = SignedNote.parse(EXAMPLE);
        assertThat(key.signed(note)).isTrue();
        assertThat(key.text()).isEqualTo(EXAMPLE_KEY);
        assertThat(note.encoded()).isEqualTo(EXAMPLE);
        assertThat(key.signed(new SignedNote(note.text().replace("answer", "Answer"), note.signatures())))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(bytes = {NoteKey.LOG, NoteKey.WITNESS})
    void isSignedByItsKeyAndNoOther(byte kind) throws GeneralSecurityException {
        var signer = signer("gongdan.test", kind);
        var note = SignedNote.parse(
                CHECKPOINT.text() + "\n" + signer.sign(CHECKPOINT.text(), AT).line());
        assertThat(signer.key().signed(note)).isTrue();
        assertThat(NoteKey.parse(signer.key().text())).isEqualTo(signer.key());
        assertThat(signer("gongdan.test", kind).key().signed(note)).isFalse();
        assertThat(Checkpoint.parse(note.text())).isEqualTo(CHECKPOINT);
        var greater = new Checkpoint(CHECKPOINT.origin(), CHECKPOINT.size() + 1, CHECKPOINT.root());
        assertThat(signer.key().signed(new SignedNote(greater.text(), note.signatures())))
                .isFalse();
    }

    @Test
    void carriesALogAndItsWitness() throws GeneralSecurityException {
        var log = signer("gongdan.test", NoteKey.LOG);
        var witness = signer("witness.test", NoteKey.WITNESS);
        var note = SignedNote.parse(CHECKPOINT.text() + "\n"
                        + log.sign(CHECKPOINT.text(), AT).line())
                .with(witness.sign(CHECKPOINT.text(), AT));
        var read = SignedNote.parse(note.encoded());
        assertThat(log.key().signed(read)).isTrue();
        assertThat(witness.key().signed(read)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "text\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name\n",
                "text\n\n\u2014 name AAA=\n"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\n", "a\n1\n", "a\n01\nAAAA\n", "a\n-1\nAAAA\n", "\n1\nAAAA\n", "a\n1\nAAAA\n"})
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AhpcAAAA"
            })
    void refusesWhatIsNoKey(String text) {
        assertThatThrownBy(() -> NoteKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static NoteSigner signer(String name, byte kind) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new NoteSigner(NoteKey.of(name, kind, pair.getPublic()), pair.getPrivate());
    }
}
