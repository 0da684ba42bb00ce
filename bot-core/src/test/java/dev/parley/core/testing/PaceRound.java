package dev.parley.core.testing;

import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Claimants of one limit that come when they were told to, and ask again at once after each grant.
final class PaceRound {
  private static final int MOST_ASKS = 100; // for each grant

  private final Ports ports;
  private final PaceLimit limit;
  private final PriorityQueue<Ask> asks =
      new PriorityQueue<>(Comparator.comparing(Ask::at).thenComparingInt(Ask::order));
  private Duration now = Duration.ZERO;
  private int asked;

  private record Ask(Duration at, int order, String claimant) {}

  PaceRound(Ports ports, PaceLimit limit) {
    this.ports = ports;
    this.limit = limit;
  }

  /// Another claimant, from now on.
  void join(String claimant) {
    again(claimant, now);
  }

  /// Who has the next grants, in order.
  List<String> grants(int count) {
    List<String> granted = new ArrayList<>();
    int most = asked + MOST_ASKS * count;
    while (granted.size() < count && asked < most) {
      Ask ask = asks.remove();
      if (ask.at().compareTo(now) > 0) {
        ports.passing().by(ask.at().minus(now));
        now = ask.at();
      }
      Duration wait = ports.pace().take(limit, new PaceClaim(ask.claimant(), false));
      if (wait.isZero()) {
        granted.add(ask.claimant());
      }
      again(ask.claimant(), now.plus(wait));
    }
    return granted;
  }

  /// How often was asked so far.
  int asked() {
    return asked;
  }

  /// How much time has gone by.
  Duration elapsed() {
    return now;
  }

  private void again(String claimant, Duration at) {
    asked++;
    asks.add(new Ask(at, asked, claimant));
  }
}
