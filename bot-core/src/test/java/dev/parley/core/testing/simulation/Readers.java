package dev.parley.core.testing.simulation;

import dev.parley.core.reply.ReplyAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Those who read one reply: how much of what the model wrote they see, and how old it is.
final class Readers {
  private final Timeline time;
  private final double speed;
  private final Map<String, Integer> shown = new HashMap<>();
  private final List<Double> changes = new ArrayList<>();
  private int written;
  private int visible;
  private double since;
  private double hidden; // characters times seconds
  private double measuredFrom;

  /// @param speed of the model, characters a second
  Readers(Timeline time, double speed) {
    this.time = time;
    this.speed = speed;
  }

  int written() {
    return written;
  }

  void writes(int characters) {
    count();
    written += characters;
  }

  void see(ReplyAction action, String message) {
    count();
    switch (action) {
      case ReplyAction.Post post -> shown.put(message, post.draft().text().length());
      case ReplyAction.Open open -> shown.put(message, open.text().length());
      case ReplyAction.Edit edit -> shown.put(message, edit.draft().text().length());
      case ReplyAction.Append append ->
        shown.merge(message, append.piece().length(), Integer::sum);
      case ReplyAction.Finish finish -> shown.put(message, finish.draft().text().length());
      case ReplyAction.Status _,ReplyAction.Delete _ -> {
        return;
      }
    }
    visible = Math.min(written, shown.values().stream().mapToInt(Integer::intValue).sum());
    changes.add(time.seconds());
  }

  boolean hasText() {
    return visible > 0;
  }

  /// The moments at which they saw something new, in seconds.
  List<Double> changes() {
    return List.copyOf(changes);
  }

  /// Forgets what was measured so far.
  void measure() {
    count();
    hidden = 0;
    measuredFrom = time.seconds();
  }

  /// The time-average of characters written and not seen, in seconds of the model's writing.
  double staleness() {
    count();
    return hidden / speed / (time.seconds() - measuredFrom);
  }

  private void count() {
    double now = time.seconds();
    hidden += (written - visible) * (now - since);
    since = now;
  }
}
