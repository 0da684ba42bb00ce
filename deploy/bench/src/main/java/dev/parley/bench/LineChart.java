package dev.parley.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/// Lines in a frame, as an SVG that suits a light page and a dark one.
record LineChart(String title, Axis across, Axis up, List<Series> series) {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 400;
  private static final int LEFT = 60;
  private static final int RIGHT = 200;
  private static final int TOP = 40;
  private static final int BOTTOM = 50;
  private static final int LINE = 18;

  /// The same on both pages: of middling brightness.
  private static final List<String> COLOURS = List.of("#3b82c4", "#d9772b", "#3a9d5d", "#9a6bc9");

  private static final String STYLE = """
      <style>
        text { font: 12px system-ui, sans-serif; fill: #333 }
        .title { font-size: 14px; font-weight: 600 }
        .grid { stroke: #ddd }
        .line { fill: none; stroke-width: 2 }
        @media (prefers-color-scheme: dark) { text { fill: #ccc } .grid { stroke: #444 } }
      </style>
      """;

  record Point(double x, double y) {}

  /// @param dashed a pair of lines has one colour: the first is dashed
  record Series(String name, boolean dashed, List<Point> points) {}

  /// @param marks where a line of the grid is; the first and the last are the ends
  record Axis(String name, DoubleUnaryOperator scale, List<Double> marks) {

    static Axis linear(String name, double... marks) {
      return new Axis(name, DoubleUnaryOperator.identity(), boxed(marks));
    }

    static Axis logarithmic(String name, double... marks) {
      return new Axis(name, Math::log, boxed(marks));
    }

    /// From 0 at the first mark to 1 at the last.
    double place(double value) {
      double from = scale.applyAsDouble(marks.getFirst());
      return (scale.applyAsDouble(value) - from)
          / (scale.applyAsDouble(marks.getLast()) - from);
    }

    private static List<Double> boxed(double... marks) {
      return Arrays.stream(marks).boxed().toList();
    }
  }

  String svg() {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">%n%s"
        .formatted(WIDTH, HEIGHT, STYLE));
    text(svg, LEFT, TOP - LINE, "start", "title", title);
    across.marks().forEach(mark -> {
      grid(svg, x(mark), TOP, x(mark), HEIGHT - BOTTOM);
      text(svg, x(mark), HEIGHT - BOTTOM + LINE, "middle", "mark", number(mark));
    });
    up.marks().forEach(mark -> {
      grid(svg, LEFT, y(mark), WIDTH - RIGHT, y(mark));
      text(svg, LEFT - 8, y(mark) + 4, "end", "mark", number(mark));
    });
    text(svg, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 12, "middle", "mark", across.name());
    svg.append("<g transform=\"rotate(-90)\">");
    text(svg, -(TOP + HEIGHT - BOTTOM) / 2.0, 18, "middle", "mark", up.name());
    svg.append("</g>\n");
    lines(svg);
    return svg.append("</svg>\n").toString();
  }

  private void lines(StringBuilder svg) {
    int colour = 0;
    for (int i = 0; i < series.size(); i++) {
      Series one = series.get(i);
      String stroke = "class=\"line\" stroke=\"%s\"%s".formatted(
          COLOURS.get(colour % COLOURS.size()), one.dashed() ? " stroke-dasharray=\"5 4\"" : "");
      String points = one.points().stream()
          .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", x(point.x()), y(point.y())))
          .collect(Collectors.joining(" "));
      svg.append("<polyline %s points=\"%s\"/>%n".formatted(stroke, points));
      int legend = TOP + 10 + i * LINE;
      svg.append("<path %s d=\"M%d %d h20\"/>".formatted(stroke, WIDTH - RIGHT + 14, legend));
      text(svg, WIDTH - RIGHT + 40, legend + 4, "start", "mark", one.name());
      colour += one.dashed() ? 0 : 1;
    }
  }

  private double x(double value) {
    return LEFT + across.place(value) * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - up.place(value) * (HEIGHT - TOP - BOTTOM);
  }

  private static void grid(StringBuilder svg, double x1, double y1, double x2, double y2) {
    svg.append(String.format(Locale.ROOT, "<path class=\"grid\" d=\"M%.1f %.1f L%.1f %.1f\"/>%n",
        x1, y1, x2, y2));
  }

  private static void text(
      StringBuilder svg, double x, double y, String anchor, String kind, String text) {
    svg.append(String.format(Locale.ROOT,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" class=\"%s\">%s</text>%n",
        x, y, anchor, kind, text));
  }

  private static String number(double mark) {
    return mark == Math.rint(mark) ? Long.toString((long) mark) : Double.toString(mark);
  }
}
