package dev.parley.core.chart;

import dev.parley.core.usage.BudgetUnit;
import dev.parley.core.usage.UsageChart;
import dev.parley.core.usage.UsageReport;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Charts by XChart, drawn in memory. From any thread; the font is loaded at the first picture.
public final class XChartUsage implements UsageChart {
  private static final Logger LOG = LoggerFactory.getLogger(XChartUsage.class);
  private static final int WIDTH = 800;
  private static final int HEIGHT = 450;
  private static final int RIGHT_OF_LEGEND = 14;
  private static final int PIXELS_PER_POINT = 2;

  static {
    // Java2D must not look for a display, nor show up in one's dock.
    System.setProperty("java.awt.headless", "true");
  }

  /// Loaded once, by whoever is first; empty where this machine cannot draw text.
  private static final class Fonts {
    static final Optional<ChartFont> FONT = drawn(ChartFont::load);
  }

  @Override
  public boolean canShow(String text) {
    return Fonts.FONT.filter(font -> font.canShow(text)).isPresent();
  }

  @Override
  public Optional<byte[]> png(UsageReport report, View view, Words words) {
    return Fonts.FONT.flatMap(font -> drawn(() -> {
      ChartData data = ChartData.of(report, view);
      Font one = font.of(texts(data, words));
      return png(data.parts().isEmpty()
          ? graphics -> nothing(graphics, one, words)
          : graphics -> chart(data, one, view.unit(), words)
              .paint(graphics, WIDTH - RIGHT_OF_LEGEND, HEIGHT));
    }));
  }

  private static List<String> texts(ChartData data, Words words) {
    return Stream.concat(
        data.parts().stream().map(ChartData.Part::name),
        Stream.of(words.title(), words.others(), words.unknown(), words.nothing(), words.amount()))
        .toList();
  }

  private static CategoryChart chart(ChartData data, Font font, BudgetUnit unit, Words words) {
    CategoryChart chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT)
        .title(ChartFont.shown(font, words.title()))
        .yAxisTitle(ChartFont.shown(font, words.amount())).build();
    ChartStyle.apply(chart.getStyler(), font);
    chart.getStyler().setyAxisTickLabelsFormattingFunction(
        amount -> AmountLabel.of(amount, unit));
    chart.getStyler().setYAxisMax(AmountLabel.roundAbove(data.highest()));
    chart.getStyler().setAvailableSpaceFill(ChartStyle.fill(data.columns().size()));
    List<String> columns = DayNames.of(data.columns());
    PartNames names = new PartNames();
    for (int i = 0; i < data.parts().size(); i++) {
      ChartData.Part part = data.parts().get(i);
      chart.addSeries(
          names.add(name(part, font, words)) + "  " + AmountLabel.of((double) part.sum(), unit),
          columns, part.values()).setFillColor(ChartStyle.part(i, part.isOthers()));
    }
    return chart;
  }

  /// The first that can be shown: a name may be of emoji alone.
  private static String name(ChartData.Part part, Font font, Words words) {
    return Stream.of(part.isOthers() ? words.others() : part.name(), part.id(), words.unknown())
        .map(text -> ChartFont.shown(font, text))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("?");
  }

  private static void nothing(Graphics2D graphics, Font font, Words words) {
    graphics.setColor(ChartStyle.INK);
    centred(graphics, font.deriveFont(ChartStyle.TITLE), words.title(), 40);
    graphics.setColor(ChartStyle.QUIET);
    centred(graphics, font.deriveFont(ChartStyle.TITLE), words.nothing(), HEIGHT / 2);
  }

  private static void centred(Graphics2D graphics, Font font, String text, int y) {
    graphics.setFont(font);
    FontMetrics metrics = graphics.getFontMetrics();
    String shown = ChartFont.shown(font, text);
    graphics.drawString(shown, (WIDTH - metrics.stringWidth(shown)) / 2, y);
  }

  /// Draws in points.
  @FunctionalInterface
  private interface Drawing {
    void on(Graphics2D graphics);
  }

  private static byte[] png(Drawing drawing) {
    BufferedImage image = new BufferedImage(
        WIDTH * PIXELS_PER_POINT, HEIGHT * PIXELS_PER_POINT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(PIXELS_PER_POINT, PIXELS_PER_POINT);
      graphics.setRenderingHint(
          RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(ChartStyle.GROUND);
      graphics.fillRect(0, 0, WIDTH, HEIGHT);
      drawing.on(graphics);
    } finally {
      graphics.dispose();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// A machine without font libraries (a bare container) answers Java2D with errors of many kinds; then there is no picture.
  private static <T> Optional<T> drawn(Supplier<T> drawing) {
    try {
      return Optional.of(drawing.get());
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.warn("Usage is told in words: this machine cannot draw charts ({})", e.toString());
      return Optional.empty();
    }
  }
}
