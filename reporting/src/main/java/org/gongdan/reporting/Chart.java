package org.gongdan.reporting;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.PrimitiveIterator;
import java.util.function.Function;
import net.sf.jasperreports.charts.util.DrawChartRendererImpl;
import net.sf.jasperreports.renderers.Renderable;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jspecify.annotations.Nullable;

/**
 * Bars in the colours of the page, as a vector drawing; the title is text, so that it can be searched.
 *
 * @param numbers the pattern of the axis, such as {@code 0 %}
 * @param categories one group of bars each, from left to right
 */
record Chart(String title, String numbers, List<String> categories, List<Series> series) {

    /** Two lines under a bar; a Chinese character takes twice the room of a Latin one. */
    private static final int LABEL_WIDTH = 22;

    private static final int FIRST_WIDE_CHARACTER = 0x2E80;
    private static final Color INK = new Color(0x1F2933);
    private static final Color GRID = new Color(0xD5DCE2);
    private static final Color[] COLOURS = {new Color(0xB8C4CE), new Color(0x5B8DB1), new Color(0x1F4E6B)};

    Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
    }

    /** One colour of bars; an absent value leaves a gap. */
    record Series(String name, List<@Nullable BigDecimal> values) {

        /** One value for each of the lines. */
        static <L> Series of(String name, List<L> lines, Function<L, @Nullable BigDecimal> value) {
            var values = new ArrayList<@Nullable BigDecimal>();
            for (var line : lines) {
                values.add(value.apply(line));
            }
            return new Series(name, values);
        }
    }

    /** One without a bar is not drawn. */
    boolean hasValues() {
        return series.stream().anyMatch(each -> each.values().stream().anyMatch(Objects::nonNull));
    }

    Renderable drawing() {
        var data = new DefaultCategoryDataset();
        for (var each : series) {
            for (int i = 0; i < categories.size(); i++) {
                data.addValue(each.values().get(i), each.name(), new Bar(i, categories.get(i)));
            }
        }
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
        styleCategories(plot.getDomainAxis(), font);
        styleNumbers((NumberAxis) plot.getRangeAxis(), font);
        styleBars((BarRenderer) plot.getRenderer());
        return new DrawChartRendererImpl(chart, null);
    }

    private static void styleLegend(JFreeChart chart, Font font) {
        var legend = chart.getLegend();
        legend.setItemFont(font);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setBackgroundPaint(Color.WHITE);
    }

    private static void styleCategories(CategoryAxis axis, Font font) {
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
    }

    private void styleNumbers(NumberAxis range, Font font) {
        range.setTickLabelFont(font);
        range.setTickLabelPaint(INK);
        range.setAxisLineVisible(false);
        range.setTickMarksVisible(false);
        range.setNumberFormatOverride(new DecimalFormat(numbers, DecimalFormatSymbols.getInstance(Locale.ROOT)));
    }

    private void styleBars(BarRenderer bars) {
        bars.setBarPainter(new StandardBarPainter());
        bars.setShadowVisible(false);
        bars.setDrawBarOutline(false);
        bars.setItemMargin(0.0);
        bars.setMaximumBarWidth(0.06);
        var first = Math.max(0, COLOURS.length - series.size());
        for (int i = 0; i < series.size(); i++) {
            bars.setSeriesPaint(i, COLOURS[(first + i) % COLOURS.length]);
        }
    }

    /** Two bars of one name stay two, because the index tells them apart. */
    private record Bar(int index, String name) implements Comparable<Bar>, Serializable {

        @Override
        public int compareTo(Bar other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            var whole = Printable.text(name);
            var label = new StringBuilder();
            int width = 0;
            for (PrimitiveIterator.OfInt points = whole.codePoints().iterator(); points.hasNext(); ) {
                int point = points.nextInt();
                width += point < FIRST_WIDE_CHARACTER ? 1 : 2;
                if (width > LABEL_WIDTH) {
                    return label.append('…').toString();
                }
                label.appendCodePoint(point);
            }
            return whole;
        }
    }
}
