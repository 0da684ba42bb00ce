package dev.parley.bench;

import java.util.Collection;

/// How measured values are spread: sorted once, then asked.
final class Spread {
  private final double[] sorted;

  private Spread(double[] sorted) {
    this.sorted = sorted;
  }

  static Spread of(Collection<? extends Number> values) {
    return new Spread(values.stream().mapToDouble(Number::doubleValue).sorted().toArray());
  }

  /// The value that the share `share` of all are not above; not a number where there are none.
  double at(double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  /// Nanoseconds, written as milliseconds.
  String millis() {
    return "median %.1f ms, p99 %.1f ms, longest %.1f ms"
        .formatted(at(0.5) / 1e6, at(0.99) / 1e6, at(1) / 1e6);
  }
}
