package dev.parley.core.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/// How a picture looks: quiet lines on a near-white ground that a chat's light and dark page both bear.
final class ChartStyle {
  static final Color GROUND = new Color(0xFBFBFA);
  static final Color INK = new Color(0x2B2D33);
  static final Color QUIET = new Color(0x6B6F78);
  static final float TITLE = 17;
  static final float TEXT = 12.5f;

  private static final Color LINE = new Color(0xE3E4E6);
  private static final Color OTHERS = new Color(0xB4B7BD);
  private static final Color[] PARTS = {
    new Color(0x3B6FD4), new Color(0xE8903A), new Color(0x2FA284), new Color(0xC7507F),
    new Color(0x8A63C9), new Color(0xC9A923), new Color(0x4FB2D8)};
  private static final double FILL = 0.72;
  private static final double FILL_OF_ONE = 0.1;

  private ChartStyle() {}

  /// The colour of a part by its place.
  static Color part(int place, boolean isOthers) {
    return isOthers ? OTHERS : PARTS[place % PARTS.length];
  }

  /// How much of its room a column takes: a few are not as wide as they could be.
  static double fill(int columns) {
    return Math.min(FILL, FILL_OF_ONE * columns);
  }

  static void apply(CategoryStyler style, Font font) {
    style.setChartBackgroundColor(GROUND).setChartFontColor(INK).setChartPadding(14)
        .setBaseFont(font.deriveFont(TEXT)).setChartTitleFont(font.deriveFont(TITLE))
        .setChartTitleBoxVisible(false).setChartTitlePadding(8)
        .setPlotBackgroundColor(GROUND).setPlotBorderVisible(false).setPlotContentSize(0.94);
    style.setLegendPosition(LegendPosition.OutsideE).setLegendBackgroundColor(GROUND)
        .setLegendBorderColor(GROUND).setLegendFont(font.deriveFont(TEXT)).setLegendPadding(8)
        .setLegendSeriesLineLength(12);
    style.setAxisTickLabelsFont(font.deriveFont(TEXT)).setAxisTickLabelsColor(QUIET)
        .setAxisTicksLineVisible(false).setAxisTicksMarksVisible(false).setAxisTickPadding(6);
    style.setYAxisTitleColor(QUIET);
    style.setAxisTitleFont(font.deriveFont(TEXT)).setXAxisTitleVisible(false)
        .setPlotMargin(0).setYAxisLabelAlignment(TextAlignment.Right);
    style.setPlotGridVerticalLinesVisible(false).setPlotGridLinesColor(LINE)
        .setPlotGridLinesStroke(new BasicStroke(1)).setYAxisMin(0.0);
    style.setStacked(true);
  }
}
