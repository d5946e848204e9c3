package org.gongdan.reporting;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The same tables by OpenPDF's own table, the shortest way to a PDF with the library that our exporter uses too. */
final class PdfTablePeer {

    /** At each page the library measures all rows that wait once more; a page or two of them is the fastest. */
    private static final int ROWS_BETWEEN_FLUSHES = 25;

    private static final Color INK = new Color(0x1F2933);
    private static final Color PALE = new Color(0x66727F);
    private static final Color HAIRLINE = new Color(0xD5DCE2);
    private static final Color HEAD = new Color(0xEDF2F6);

    private final Font cell;
    private final Font below;
    private final Font hash;
    private final Font bold;

    PdfTablePeer() throws IOException {
        var regular = font("fonts/NotoSansSC_400Regular.ttf");
        cell = new Font(regular, 8, Font.NORMAL, INK);
        below = new Font(regular, 7, Font.NORMAL, PALE);
        hash = new Font(regular, 6.5f, Font.NORMAL, PALE);
        bold = new Font(font("fonts/NotoSansSC_700Bold.ttf"), 8, Font.NORMAL, INK);
    }

    private static BaseFont font(String name) throws IOException {
        return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
    }

    void write(List<Grid> grids, OutputStream out) {
        var document = new Document(PageSize.A4.rotate(), 30, 30, 48, 56);
        PdfWriter.getInstance(document, out);
        // on by default where FOP is on the class path, slower, and its ligatures cannot be read back
        document.setGlyphSubstitutionEnabled(false);
        document.open();
        grids.forEach(grid -> add(document, grid));
        document.close();
    }

    private void add(Document document, Grid grid) {
        var table = new PdfPTable(grid.widths().length);
        table.setTotalWidth(widths(grid));
        table.setLockedWidth(true);
        table.setHeaderRows(1);
        table.setSplitRows(false);
        table.setSpacingBefore(12);
        table.setComplete(false);
        grid.header().forEach(label -> table.addCell(head(label)));
        var pending = 0;
        for (var row : grid.rows()) {
            for (int i = 0; i < row.size(); i++) {
                table.addCell(cell(row.get(i), grid.right()[i]));
            }
            if (++pending % ROWS_BETWEEN_FLUSHES == 0) {
                document.add(table);
            }
        }
        for (int i = 0; i < grid.totals().size(); i++) {
            table.addCell(styled(new Phrase(grid.totals().get(i), bold), grid.right()[i]));
        }
        table.setComplete(true);
        document.add(table);
    }

    private static float[] widths(Grid grid) {
        var widths = new float[grid.widths().length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = grid.widths()[i];
        }
        return widths;
    }

    private PdfPCell head(String label) {
        var head = styled(new Phrase(label, bold), false);
        head.setBackgroundColor(HEAD);
        return head;
    }

    private PdfPCell cell(Grid.Cell content, boolean right) {
        var phrase = new Phrase(content.text(), content.hash() ? hash : cell);
        if (content.below() != null) {
            phrase.add(new Chunk("\n" + content.below(), below));
        }
        return styled(phrase, right);
    }

    private static PdfPCell styled(Phrase phrase, boolean right) {
        var styled = new PdfPCell(phrase);
        styled.setBorder(Rectangle.BOTTOM);
        styled.setBorderColor(HAIRLINE);
        styled.setBorderWidth(0.5f);
        styled.setPaddingLeft(5);
        styled.setPaddingRight(5);
        styled.setPaddingTop(3);
        styled.setPaddingBottom(3);
        styled.setHorizontalAlignment(right ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return styled;
    }
}
