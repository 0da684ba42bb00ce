package dev.parley.core.testing.simulation;

/// How a simulation went. Times are seconds.
///
/// @param gap the least time between two changes of each reply under the limits, shared evenly
/// @param staleness the time-average of characters written and not seen, divided by the speed
/// @param asks how often the pace was asked for each call
/// @param refused how many calls the platform refused (429) until the replies ended
/// @param refusedEndings and how many then
/// @param lastEnding how long after the last model's end all ends were shown
public record Outcome(
    String platform,
    int replies,
    double gap,
    double roundTrip,
    double staleness,
    double asks,
    int refused,
    int refusedEndings,
    double lastEnding) {

  /// The staleness of the best schedule under the same limits: text is half a gap old on average, and on its way.
  public double optimum() {
    return gap / 2 + roundTrip;
  }

  /// How many times as old as the best schedule's.
  public double ratio() {
    return staleness / optimum();
  }
}
