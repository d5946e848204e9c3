package org.gongdan.subsidy.programme;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.subsidy.shared.Bilingual;

/** Guesses which name was meant. */
final class Spelling {

    private static final int LONGEST_NAME = 60;

    private Spelling() {}

    /** The known name that differs least, if it differs little enough to be meant. */
    static Optional<String> nearest(String written, Collection<String> known) {
        return known.stream()
                .filter(_ -> written.length() <= LONGEST_NAME)
                .filter(name -> distance(written, name) <= Math.max(1, Math.min(written.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    static Bilingual question(String name) {
        return new Bilingual("是否应为“%s”？".formatted(name), "did you mean %s?".formatted(name));
    }

    static Bilingual oneOf(Collection<String> known) {
        var list = String.join(", ", known);
        return known.isEmpty()
                ? new Bilingual("删去", "leave it out")
                : new Bilingual("可用：" + list, "there are: " + list);
    }

    /** Letters to insert, drop, replace or swap with their neighbour; capitals do not count. */
    static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                var replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
