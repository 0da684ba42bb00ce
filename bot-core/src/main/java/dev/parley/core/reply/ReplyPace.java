package dev.parley.core.reply;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What one reply has of the shared pace for its next call, which may take from several limits. Each limit is asked
/// when it said, so that no place in a line is lost; what one granted is kept until the others grant too. One thread
/// at a time.
public final class ReplyPace {
  private final Pace pace;
  private final String claimant;
  private final Set<String> granted = new HashSet<>();
  private final Map<String, Instant> refused = new HashMap<>();
  private boolean ending;

  /// @param claimant what the shared pace knows the reply by
  public ReplyPace(Pace pace, String claimant) {
    this.pace = pace;
    this.claimant = claimant;
  }

  /// Asks for a call that takes from all of `limits`.
  ///
  /// @param isEnding whether it shows the reply's last state; the first such asks again at once wherever it was to wait
  /// @return zero where the call may be made now; otherwise how long to wait before asking again
  /// @throws java.io.UncheckedIOException where the pace's store cannot be reached
  public Duration ask(Collection<PaceLimit> limits, boolean isEnding, Instant now) {
    Set<String> keys = limits.stream().map(PaceLimit::key).collect(Collectors.toSet());
    granted.retainAll(keys);
    refused.keySet().retainAll(keys);
    if (isEnding && !ending) {
      refused.clear();
    }
    ending = isEnding;
    limits.forEach(limit -> take(limit, now));
    return limits.stream()
        .filter(limit -> !granted.contains(limit.key()))
        .map(limit -> Duration.between(now, refused.getOrDefault(limit.key(), now)))
        .min(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  /// The call was made: what was granted is spent.
  public void spend() {
    granted.clear();
    refused.clear();
  }

  /// The platform said no to the call: nobody takes from any of `limits` for `wait`.
  ///
  /// @throws java.io.UncheckedIOException where the pace's store cannot be reached
  public void block(List<PaceLimit> limits, Duration wait) {
    limits.forEach(limit -> pace.block(limit.key(), wait));
  }

  private void take(PaceLimit limit, Instant now) {
    String key = limit.key();
    if (granted.contains(key) || refused.getOrDefault(key, now).isAfter(now)) {
      return;
    }
    Duration wait = pace.take(limit, new PaceClaim(claimant, ending));
    if (wait.isPositive()) {
      refused.put(key, now.plus(wait));
    } else {
      refused.remove(key);
      granted.add(key);
    }
  }
}
