package org.gongdan.reporting;

import com.lowagie.text.Chunk;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.text.Bidi;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.classic.ClassicPhrase;
import net.sf.jasperreports.pdf.common.PdfTextAlignment;
import net.sf.jasperreports.pdf.common.TextDirection;

/**
 * A text of a report on its way to the page. Nearly every cell of a table is one line of one font, which is set without
 * looking for line breaks and for text from right to left; this looks the same and takes half the time. Whatever is not
 * as plain goes the long way.
 */
final class QuickPhrase extends ClassicPhrase {

    /** Points by which a line must be shorter than its place, so that rounding never decides about a line break. */
    private static final float CERTAIN = 0.01f;

    private final ClassicPdfProducer producer;
    private final Phrase phrase;

    QuickPhrase(ClassicPdfProducer producer, Phrase phrase) {
        super(producer, phrase);
        this.producer = producer;
        this.phrase = phrase;
    }

    @Override
    public float go(
            float left,
            float bottom,
            float right,
            float top,
            float fixedLeading,
            float multipliedLeading,
            PdfTextAlignment alignment,
            TextDirection direction) {
        if (direction == TextDirection.RTL || isMixed()) {
            return super.go(left, bottom, right, top, fixedLeading, multipliedLeading, alignment, direction);
        }
        if (phrase.size() == 1
                && phrase.getFirst() instanceof Chunk chunk
                && !alignment.name().startsWith("JUSTIFIED")
                && isPlain(chunk)) {
            var font = chunk.getFont().getCalculatedBaseFont(false);
            var size = chunk.getFont().getCalculatedSize();
            var room = right - left - font.getWidthPoint(chunk.getContent(), size);
            // the two ends of the place come in either order
            var base = Math.max(top, bottom) - fixedLeading - multipliedLeading * size;
            if (room > CERTAIN && base > Math.min(top, bottom) + CERTAIN) {
                var indent = alignment == PdfTextAlignment.RIGHT ? room : room / 2;
                write(chunk, font, alignment == PdfTextAlignment.LEFT ? left : left + indent, base);
                return base;
            }
        }
        return super.go(left, bottom, right, top, fixedLeading, multipliedLeading, alignment, TextDirection.DEFAULT);
    }

    /** Some of it may run from right to left. */
    private boolean isMixed() {
        var characters = phrase.getContent().toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }

    /** One line of characters that stand side by side in the order of the text, without link, line or background. */
    private static boolean isPlain(Chunk chunk) {
        var text = chunk.getContent();
        if (text.isEmpty() || chunk.hasAttributes() || chunk.getFont().isUnderlined()) {
            return false;
        }
        if (text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character < ' ' || character == '\u00AD' || Character.isSurrogate(character)) {
                return false;
            }
        }
        return true;
    }

    private void write(Chunk chunk, BaseFont font, float x, float y) {
        var page = producer.getPdfContentByte();
        var colour = chunk.getFont().getColor();
        page.beginText();
        page.setFontAndSize(font, chunk.getFont().getCalculatedSize());
        page.setColorFill(colour == null ? Color.BLACK : colour);
        page.setTextMatrix(x, y);
        page.showText(chunk.getContent());
        page.resetRGBColorFill();
        page.endText();
    }
}
