package org.gongdan.reporting;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** An address as a QR code, drawn with rectangles, so that it stays sharp in print at any size. */
final class QrCode extends AbstractRenderer implements Graphics2DRenderable {

    @Serial
    private static final long serialVersionUID = 1;

    /** Modules of white around it, which readers need. */
    private static final int QUIET = 4;

    private static final int INK = 0x1F2933;

    private final int size;
    private final boolean[] dark;

    /** @throws IllegalArgumentException when the text is too long for a QR code */
    QrCode(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            size = matrix.getWidth();
            dark = new boolean[size * size];
            for (int i = 0; i < dark.length; i++) {
                dark[i] = matrix.get(i % size, i / size) == 1;
            }
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text, tooLong);
        }
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        var module = Math.min(area.getWidth(), area.getHeight()) / (size + 2 * QUIET);
        graphics.setColor(new Color(INK));
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                var from = x;
                while (x < size && dark[y * size + x]) {
                    x++;
                }
                if (x > from) {
                    graphics.fill(new Rectangle2D.Double(
                            area.getX() + (from + QUIET) * module,
                            area.getY() + (y + QUIET) * module,
                            (x - from) * module,
                            module));
                }
            }
        }
    }
}
