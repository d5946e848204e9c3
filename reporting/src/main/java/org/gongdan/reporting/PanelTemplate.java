package org.gongdan.reporting;

import java.util.List;
import org.gongdan.reporting.TableDesign.Panel;

/**
 * Writes the template of one panel from its columns, so that a new report needs no drawing by hand: labels above,
 * figures to the right, what explains a figure small below it, a hairline after each row and the totals at the end.
 * Runs during the build only.
 */
final class PanelTemplate {

    private static final int ROW = 20;
    private static final int ROW_WITH_SUB = 32;
    private static final int SUB = 12;

    private final Panel panel;
    private final int width;
    private final StringBuilder xml = new StringBuilder();

    private PanelTemplate(Panel panel, int width) {
        this.panel = panel;
        this.width = width;
    }

    /**
     * @param width points between the margins of the page
     * @throws IllegalArgumentException when the columns need more
     */
    static String jrxml(Panel panel, int width) {
        if (panel.width() > width) {
            throw new IllegalArgumentException(
                    "the panel " + panel.key() + " needs " + panel.width() + " points and has " + width);
        }
        return new PanelTemplate(panel, width).write();
    }

    private String write() {
        xml.append("""
                <jasperReport name="%s" pageWidth="%d" pageHeight="595" columnWidth="%d" leftMargin="0"
                    rightMargin="0" topMargin="0" bottomMargin="0" whenNoDataType="NoDataSection">
                  <parameter name="totals" class="java.util.Map"/>
                """.formatted(panel.key(), width, width));
        panel.columns()
                .forEach(column -> xml.append("<field name=\"" + column.key() + "\" class=\"java.lang.String\"/>\n"));
        var widths = widths(panel, width);
        header(widths);
        detail(widths);
        if (panel.hasTotals()) {
            totals(widths);
        }
        xml.append("<noData height=\"26\">");
        text(0, 4, width, 18, "Empty", "", "$R{empty." + panel.table() + "}");
        return xml.append("</noData></jasperReport>").toString();
    }

    /** The least width of each place and its part of the room that is left. */
    static int[] widths(Panel panel, int width) {
        List<Column<?>> places = panel.places();
        var stretches =
                places.stream().mapToInt(place -> place.kind().stretch()).sum();
        var left = width - panel.width();
        var widths = new int[places.size()];
        var used = 0;
        for (int i = 0; i < widths.length; i++) {
            var stretch = stretches == 0 ? 1 : places.get(i).kind().stretch();
            widths[i] = panel.width(places.get(i))
                    + left * stretch / Math.max(stretches, stretches == 0 ? widths.length : 1);
            used += widths[i];
        }
        widths[0] += width - used;
        return widths;
    }

    private void header(int[] widths) {
        var two = panel.columns().stream().anyMatch(column -> column.under() != null);
        xml.append("<columnHeader height=\"" + (two ? ROW_WITH_SUB : ROW) + "\">");
        var x = 0;
        var i = 0;
        for (var place : panel.places()) {
            var label = new StringBuilder("$R{column." + place.key() + "}");
            panel.below(place).forEach(sub -> label.append(" + \"\\n\" + $R{column." + sub.key() + "}"));
            text(
                    x,
                    0,
                    widths[i],
                    two ? ROW_WITH_SUB : ROW,
                    style("Head", place),
                    "textAdjust=\"StretchHeight\" stretchType=\"ContainerHeight\"",
                    label.toString());
            x += widths[i++];
        }
        xml.append("</columnHeader>");
    }

    private void detail(int[] widths) {
        var subs = panel.places().stream()
                .mapToInt(place -> panel.below(place).size())
                .max()
                .orElse(0);
        var height = ROW + subs * SUB;
        xml.append("<detail><band height=\"" + height + "\" splitType=\"Prevent\">");
        var x = 0;
        var i = 0;
        for (var place : panel.places()) {
            var below = panel.below(place);
            var own = below.isEmpty() ? height - 6 : 14;
            text(x, 3, widths[i], own, cell(place), "textAdjust=\"StretchHeight\"", "$F{" + place.key() + "}");
            var y = 17;
            for (var sub : below) {
                text(
                        x,
                        y,
                        widths[i],
                        SUB,
                        place.kind().isNumber() ? "SubRight" : "Sub",
                        "positionType=\"Float\" textAdjust=\"StretchHeight\" removeLineWhenBlank=\"true\""
                                + " blankWhenNull=\"true\"",
                        "$F{" + sub.key() + "}");
                y += SUB;
            }
            x += widths[i++];
        }
        xml.append("<element kind=\"line\" x=\"0\" y=\"" + (height - 1) + "\" width=\"" + width
                + "\" height=\"1\" positionType=\"FixRelativeToBottom\" style=\"Hairline\"/></band></detail>");
    }

    private void totals(int[] widths) {
        var subs = panel.columns().stream().anyMatch(column -> column.under() != null && column.summed());
        xml.append("<summary height=\"" + (subs ? ROW_WITH_SUB + 2 : ROW + 2) + "\" splitType=\"Prevent\">");
        var x = 0;
        var i = 0;
        for (var place : panel.places()) {
            var first = i == 0 && !place.summed();
            text(
                    x,
                    0,
                    widths[i],
                    ROW + 2,
                    style("Total", place),
                    "textAdjust=\"StretchHeight\"",
                    first ? "$R{total}" : total(place));
            for (var sub : panel.below(place)) {
                if (sub.summed()) {
                    text(
                            x,
                            ROW,
                            widths[i],
                            SUB,
                            place.kind().isNumber() ? "SubRight" : "Sub",
                            "positionType=\"Float\"",
                            total(sub));
                }
            }
            x += widths[i++];
        }
        xml.append("</summary>");
    }

    private static String total(Column<?> column) {
        return column.summed() ? "(String) $P{totals}.get(\"" + column.key() + "\")" : "\"\"";
    }

    private static String cell(Column<?> column) {
        return column.kind() == Column.Kind.HASH ? "Hash" : style("Cell", column);
    }

    private static String style(String base, Column<?> column) {
        return column.kind().isNumber() ? base + "Right" : base;
    }

    private void text(int x, int y, int wide, int high, String style, String attributes, String expression) {
        xml.append("""
                <element kind="textField" x="%d" y="%d" width="%d" height="%d" style="%s" %s>
                <expression><![CDATA[%s]]></expression></element>
                """.formatted(x, y, wide, high, style, attributes, expression));
    }
}
