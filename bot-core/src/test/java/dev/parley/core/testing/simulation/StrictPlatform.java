package dev.parley.core.testing.simulation;

import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.ReplyAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A platform that counts every call in sliding windows, and refuses what is too much until there is room again.
final class StrictPlatform {
  private final Manners manners;
  private final Map<String, Deque<Instant>> taken = new HashMap<>();
  private final List<Trouble> troubles;
  private final List<Call> seen = new ArrayList<>();
  private int posted;
  private int calls;
  private int refused;

  /// From the moment `at` on the next call is refused for `retryAfter`, whatever the count.
  record Trouble(Instant at, Duration retryAfter) {}

  StrictPlatform(Manners manners, List<Trouble> troubles) {
    this.manners = manners;
    this.troubles = new ArrayList<>(troubles);
  }

  /// A call as it came, and whether it was answered with 429.
  record Call(Instant at, int reply, ReplyAction action, boolean refused) {}

  int calls() {
    return calls;
  }

  /// Every call, in order.
  List<Call> seen() {
    return seen;
  }

  /// How many calls were answered with 429.
  int refused() {
    return refused;
  }

  /// A call arrives.
  Delivery arrive(int reply, ReplyAction action, Instant now) {
    calls++;
    Optional<Duration> wait = troubled(now).or(() -> full(reply, action, now));
    seen.add(new Call(now, reply, action, wait.isPresent()));
    if (wait.isPresent()) {
      refused++;
      return new Delivery.Throttled(wait.get());
    }
    rules(action).forEach(rule -> window(rule, reply).addLast(now));
    return new Delivery.Delivered(switch (action) {
      case ReplyAction.Post _ -> {
        posted++;
        yield "m" + posted;
      }
      case ReplyAction.Open _ -> {
        posted++;
        yield "m" + posted;
      }
      case ReplyAction.Edit edit -> edit.message();
      case ReplyAction.Append append -> append.message();
      case ReplyAction.Finish finish -> finish.message();
      case ReplyAction.Status _,ReplyAction.Delete _ -> "";
    });
  }

  private Optional<Duration> troubled(Instant now) {
    Optional<Trouble> trouble =
        troubles.stream().filter(it -> !it.at().isAfter(now)).findFirst();
    trouble.ifPresent(troubles::remove);
    return trouble.map(Trouble::retryAfter);
  }

  private Optional<Duration> full(int reply, ReplyAction action, Instant now) {
    return rules(action).stream()
        .filter(rule -> count(rule, reply, now) >= rule.calls())
        .map(rule -> Duration.between(now, window(rule, reply).getFirst().plus(rule.per())))
        .map(wait -> Duration.ofSeconds(wait.toSeconds() + 1))
        .max(Duration::compareTo);
  }

  private int count(Rule rule, int reply, Instant now) {
    Deque<Instant> window = window(rule, reply);
    while (!window.isEmpty() && !window.getFirst().plus(rule.per()).isAfter(now)) {
      window.removeFirst();
    }
    return window.size();
  }

  private List<Rule> rules(ReplyAction action) {
    return manners.rules().stream().filter(rule -> rule.covers(action)).toList();
  }

  private Deque<Instant> window(Rule rule, int reply) {
    return taken.computeIfAbsent(rule.limit(reply).key(), _ -> new ArrayDeque<>());
  }
}
