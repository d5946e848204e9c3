package org.gongdan.reporting;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.IntPredicate;

/**
 * Text that the embedded font can show. PDF/A forbids a glyph that does not exist, and a silent gap would falsify a
 * name, so a character outside the font is printed as its code point, such as {@code [U+1F600]}.
 */
final class Printable {

    private static final Font REGULAR = load();

    private Printable() {}

    /** The same font for drawings, which know no font extension. */
    static Font font(float size) {
        return REGULAR.deriveFont(size);
    }

    /** For paper: only what the font has a glyph for. */
    static String text(String text) {
        return replacing(text, Printable::shown);
    }

    /** For files: everything but what XML forbids and a text file garbles. */
    static String storable(String text) {
        return replacing(text, Printable::kept);
    }

    private static String replacing(String text, IntPredicate fits) {
        if (text.codePoints().allMatch(fits)) {
            return text;
        }
        var printable = new StringBuilder(text.length() + 16);
        for (PrimitiveIterator.OfInt points = text.codePoints().iterator(); points.hasNext(); ) {
            int point = points.nextInt();
            if (fits.test(point)) {
                printable.appendCodePoint(point);
            } else if (point == '\t') {
                printable.append(' ');
            } else if (point != '\r') {
                printable.append(String.format(Locale.ROOT, "[U+%04X]", point));
            }
        }
        return printable.toString();
    }

    private static boolean shown(int point) {
        return point == '\n'
                || (point != '\t'
                        && kept(point)
                        && Character.getType(point) != Character.FORMAT
                        && REGULAR.canDisplay(point));
    }

    private static boolean kept(int point) {
        return point == '\n'
                || point == '\t'
                || !(Character.isISOControl(point)
                        || Character.getType(point) == Character.SURROGATE
                        || (point & 0xFFFE) == 0xFFFE);
    }

    private static Font load() {
        try (var in = Objects.requireNonNull(Printable.class.getResourceAsStream("/fonts/NotoSansSC_400Regular.ttf"))) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (FontFormatException failure) {
            throw new IllegalStateException("the font in the jar is damaged", failure);
        }
    }
}
