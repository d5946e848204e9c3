package org.gongdan.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PrimitiveIterator;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.renderers.Renderable;
import org.gongdan.reporting.RoiReport.RoiLine;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/** Draws the largest investments of a reconciliation as two bar charts in the colours of the page. */
final class ReturnCharts {

    private static final int MOST = 12;
    /** Two lines under a bar; a Chinese character takes twice the room of a Latin one. */
    private static final int LABEL_WIDTH = 22;

    private static final int FIRST_WIDE_CHARACTER = 0x2E80;
    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xD5DCE2);
    private static final Color[] SERIES = {new Color(0xB8C4CE), new Color(0x5B8DB1), new Color(0x1F4E6B)};

    private final List<RoiLine> largest;
    private final Labels labels;

    ReturnCharts(RoiReport report, Labels labels) {
        this.labels = labels;
        this.largest = report.lines().stream()
                .sorted(Comparator.comparing(RoiLine::approved).reversed().thenComparing(RoiLine::investmentId))
                .limit(MOST)
                .toList();
    }

    Map<String, Object> parameters() {
        return Map.of(
                "amountsTitle", labels.text("chart.amounts", largest.size()),
                "amountsChart", amounts(),
                "returnsTitle", labels.text("chart.returns", largest.size()),
                "returnsChart", returns());
    }

    private Renderable amounts() {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < largest.size(); i++) {
            var line = largest.get(i);
            add(data, line.promised(), "promised", i);
            add(data, line.approved(), "approved", i);
            add(data, line.paid(), "paid", i);
        }
        return draw(data, "#,##0", 0);
    }

    private Renderable returns() {
        var data = new DefaultCategoryDataset();
        for (int i = 0; i < largest.size(); i++) {
            var line = largest.get(i);
            add(data, line.roiWithout(), "roiWithout", i);
            add(data, line.roiWith(), "roiWith", i);
        }
        return draw(data, "0 %", 1);
    }

    private void add(DefaultCategoryDataset data, @Nullable BigDecimal value, String column, int index) {
        data.addValue(
                value,
                labels.text("column." + column),
                new Bar(index, largest.get(index).enterprise()));
    }

    private static Renderable draw(DefaultCategoryDataset data, String numbers, int firstColour) {
        var chart = ChartFactory.createBarChart(null, null, null, data, PlotOrientation.VERTICAL, true, false, false);
        var font = Printable.font(7.5f);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(2, 0, 0, 0));
        styleLegend(chart, font);
        var plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setRangeGridlinePaint(GRID);
        plot.setRangeGridlineStroke(new BasicStroke(0.5f));
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(INK);
        plot.setRangeZeroBaselineStroke(new BasicStroke(0.5f));
        var axis = plot.getDomainAxis();
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setMaximumCategoryLabelLines(3);
        axis.setMaximumCategoryLabelWidthRatio(1.15f);
        axis.setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
        axis.setCategoryMargin(0.28);
        axis.setLowerMargin(0.01);
        axis.setUpperMargin(0.01);
        var range = (NumberAxis) plot.getRangeAxis();
        range.setTickLabelFont(font);
        range.setTickLabelPaint(INK);
        range.setAxisLineVisible(false);
        range.setTickMarksVisible(false);
        range.setNumberFormatOverride(new DecimalFormat(numbers, DecimalFormatSymbols.getInstance(Locale.ROOT)));
        styleBars((BarRenderer) plot.getRenderer(), firstColour);
        return new DrawChartRendererImpl(chart, null);
    }

    private static void styleLegend(JFreeChart chart, Font font) {
        var legend = chart.getLegend();
        legend.setItemFont(font);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Color.WHITE);
    }

    private static void styleBars(BarRenderer bars, int firstColour) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setItemMargin(0.0);
        bars.setMaximumBarWidth(0.06);
        for (int i = 0; i + firstColour < SERIES.length; i++) {
            bars.setSeriesPaint(i, SERIES[i + firstColour]);
        }
    }

    /** Two investments of one enterprise stay two bars, because the index tells them apart. */
    private record Bar(int index, String enterprise) implements Comparable<Bar>, Serializable {

        @Override
        public int compareTo(Bar other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            var name = Printable.text(enterprise);
            var label = new StringBuilder();
            int width = 0;
            for (PrimitiveIterator.OfInt points = name.codePoints().iterator(); points.hasNext(); ) {
                int point = points.nextInt();
                width += point < FIRST_WIDE_CHARACTER ? 1 : 2;
                if (width > LABEL_WIDTH) {
                    return label.append('…').toString();
                }
                label.appendCodePoint(point);
            }
            return name;
        }
    }
}
