package org.gongdan.reporting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** The same tables as XSL-FO by Apache FOP, told as events, so that no document is written and read again first. */
final class FopPeer {

    private static final String FO = "http://www.w3.org/1999/XSL/Format";
    private static final String HAIRLINE = "0.5pt solid #D5DCE2";

    /** The engine keeps what it lays out until a sequence of pages ends, and advises short ones. */
    private static final int ROWS_OF_A_SEQUENCE = 300;

    private static final Pattern AMOUNT = Pattern.compile("[0-9,.%-]+");
    private static final Pattern BEYOND = Pattern.compile("[^\\x{0}-\\x{FFFF}]");
    private static final Pattern LONG_WORD = Pattern.compile("([!-~]{8})(?=[!-~])");

    private final FopFactory factory;

    /** @param folder where the fonts are laid, since the engine wants files */
    FopPeer(Path folder) throws IOException, ConfigurationException {
        var regular = laid(folder, "NotoSansSC_400Regular.ttf");
        var bold = laid(folder, "NotoSansSC_700Bold.ttf");
        var configuration = """
                <fop version="1.0"><renderers><renderer mime="application/pdf">
                  <filterList><value>flate</value></filterList>
                  <fonts>
                    <font embed-url="%s" kerning="no"><font-triplet name="Noto" style="normal" weight="normal"/></font>
                    <font embed-url="%s" kerning="no"><font-triplet name="Noto" style="normal" weight="bold"/></font>
                  </fonts>
                </renderer></renderers></fop>
                """.formatted(regular, bold);
        factory = new FopFactoryBuilder(folder.toUri())
                .setConfiguration(new DefaultConfigurationBuilder()
                        .build(new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))))
                .setComplexScriptFeatures(false)
                .build();
    }

    private static URI laid(Path folder, String font) throws IOException {
        var file = folder.resolve(font);
        try (var in = Objects.requireNonNull(FopPeer.class.getResourceAsStream("/fonts/" + font))) {
            Files.copy(in, file);
        }
        return file.toUri();
    }

    /**
     * As this engine needs it: it breaks the line inside a word only where it is told that it may, and all text that
     * follows a character beyond the first 65,536 is copied out wrong, so that nothing could be read back.
     */
    static List<Grid> breakable(List<Grid> grids) {
        return grids.stream()
                .map(grid -> new Grid(
                        grid.widths(),
                        grid.right(),
                        grid.header(),
                        grid.rows().stream()
                                .map(row -> row.stream().map(FopPeer::breakable).toList())
                                .toList(),
                        grid.totals()))
                .toList();
    }

    private static Grid.Cell breakable(Grid.Cell cell) {
        return new Grid.Cell(
                breakable(cell.text()), cell.below() == null ? null : breakable(cell.below()), cell.hash());
    }

    private static String breakable(String text) {
        return AMOUNT.matcher(text).matches()
                ? text
                : LONG_WORD.matcher(BEYOND.matcher(text).replaceAll("口")).replaceAll("$1\u200B");
    }

    /** @param grids already {@link #breakable} */
    void write(List<Grid> grids, OutputStream out) throws FOPException, SAXException {
        var fo = new Writer(factory.newFop("application/pdf", out).getDefaultHandler());
        fo.events.startDocument();
        fo.open("root", "font-family", "Noto", "font-size", "8pt", "color", "#1F2933");
        fo.open("layout-master-set");
        fo.open(
                "simple-page-master",
                "master-name",
                "page",
                "page-width",
                "842pt",
                "page-height",
                "595pt",
                "margin",
                "48pt 30pt 56pt 30pt");
        fo.open("region-body").close("region-body");
        fo.close("simple-page-master").close("layout-master-set");
        for (var grid : grids) {
            for (var first = 0; first < grid.rows().size(); first += ROWS_OF_A_SEQUENCE) {
                fo.open("page-sequence", "master-reference", "page").open("flow", "flow-name", "xsl-region-body");
                fo.table(grid, first, Math.min(grid.rows().size(), first + ROWS_OF_A_SEQUENCE));
                fo.close("flow").close("page-sequence");
            }
        }
        fo.close("root");
        fo.events.endDocument();
    }

    /** Tells the engine one element after the other. */
    private record Writer(ContentHandler events) {

        Writer open(String name, String... attributes) throws SAXException {
            var all = new AttributesImpl();
            for (int i = 0; i < attributes.length; i += 2) {
                all.addAttribute("", attributes[i], attributes[i], "CDATA", attributes[i + 1]);
            }
            events.startElement(FO, name, "fo:" + name, all);
            return this;
        }

        Writer close(String name) throws SAXException {
            events.endElement(FO, name, "fo:" + name);
            return this;
        }

        private void block(String text, String... attributes) throws SAXException {
            open("block", attributes);
            events.characters(text.toCharArray(), 0, text.length());
            close("block");
        }

        void table(Grid grid, int first, int end) throws SAXException {
            open("table", "table-layout", "fixed", "width", "782pt", "space-before", "12pt");
            for (var width : grid.widths()) {
                open("table-column", "column-width", width + "pt").close("table-column");
            }
            open("table-header", "font-weight", "bold", "background-color", "#EDF2F6");
            open("table-row");
            for (var label : grid.header()) {
                open("table-cell", "padding", "3pt 5pt", "border-bottom", HAIRLINE);
                block(label, "linefeed-treatment", "preserve");
                close("table-cell");
            }
            close("table-row").close("table-header").open("table-body");
            for (var row : grid.rows().subList(first, end)) {
                row(row, grid.right());
            }
            if (end == grid.rows().size() && !grid.totals().isEmpty()) {
                totals(grid);
            }
            close("table-body").close("table");
        }

        private void row(List<Grid.Cell> row, boolean[] right) throws SAXException {
            open("table-row", "keep-together.within-page", "always", "border-bottom", HAIRLINE);
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                open("table-cell", "padding", "3pt 5pt", "text-align", right[i] ? "right" : "left");
                if (cell.hash()) {
                    block(cell.text(), "font-size", "6.5pt", "color", "#66727F");
                } else {
                    block(cell.text());
                }
                if (cell.below() != null) {
                    block(cell.below(), "font-size", "7pt", "color", "#66727F");
                }
                close("table-cell");
            }
            close("table-row");
        }

        private void totals(Grid grid) throws SAXException {
            open("table-row", "font-weight", "bold");
            for (int i = 0; i < grid.totals().size(); i++) {
                open("table-cell", "padding", "3pt 5pt", "text-align", grid.right()[i] ? "right" : "left");
                block(grid.totals().get(i));
                close("table-cell");
            }
            close("table-row");
        }
    }
}
