package org.gongdan.subsidy.pack.seal;

import java.util.Arrays;

/** What a file of a pack is, told by where it is; a verifier names it by this word. */
public enum PartKind {
    EVENT("events/"),
    PROOF("proofs/"),
    EVIDENCE("evidence/"),
    REPORT("reports/"),
    DECISION("decisions/"),
    PROGRAMME("programmes/"),
    SAMPLE("sample/"),
    CHECKPOINT("log/checkpoint"),
    KEY("log/key"),
    WITNESSES("log/witnesses"),
    MANIFEST("manifest."),
    VERIFIER("verify.html"),
    README("README.txt"),
    /** Anything else; a pack that is as it was made has none. */
    FILE("");

    private final String prefix;

    PartKind(String prefix) {
        this.prefix = prefix;
    }

    /** @param path of a file within the pack */
    public static PartKind of(String path) {
        return Arrays.stream(values())
                .filter(kind -> path.startsWith(kind.prefix))
                .findFirst()
                .orElse(FILE);
    }
}
