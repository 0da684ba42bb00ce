package dev.parley.core.openai.repair;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one model of one endpoint was found to refuse, remembered for a day and made good in every request. Any thread.
public final class Repairs {
  private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int LARGEST_CONTEXT = 100_000_000;

  /// Our estimate is no tokenizer, and the answer needs room.
  private static final double SAFE_SHARE = 0.6;

  private final String name;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final Map<Repair, Instant> learned = new EnumMap<>(Repair.class);

  @GuardedBy("lock")
  private Optional<Integer> context;

  /// Nothing is known yet but the model's context, perhaps.
  ///
  /// @param name what the log calls the endpoint and its model
  /// @param contextTokens how much the model reads, where that is known
  public Repairs(String name, InstantSource clock, Optional<Integer> contextTokens) {
    this.name = name;
    this.clock = clock;
    this.context = contextTokens.map(Repairs::safe);
  }

  /// What the log calls the endpoint and its model.
  public String name() {
    return name;
  }

  /// The request as this model takes it, as far as is known.
  public CompletionRequest apply(CompletionRequest request) {
    CompletionRequest repaired = request;
    for (Repair repair : known()) {
      repaired = repair.apply(repaired);
    }
    Optional<Integer> tokens = context();
    return tokens.isPresent() ? Trim.to(tokens.get(), repaired) : repaired;
  }

  /// Learns from a refusal.
  ///
  /// @param sent the request that was refused
  /// @return whether the same question may be taken now, in other words
  public boolean learn(CompletionFailure failure, CompletionRequest sent) {
    return switch (failure) {
      case CompletionFailure.Rejected rejected ->
        Repair.of(rejected, sent).map(repair -> learn(repair, rejected)).isPresent();
      case CompletionFailure.ContextTooLong tooLong -> tooLong.limit().isPresent()
          && shorten((int) Math.min(tooLong.limit().getAsLong(), LARGEST_CONTEXT), sent);
      case CompletionFailure.RateLimited _,CompletionFailure.Unauthorized _,CompletionFailure.Unreachable _,CompletionFailure.Unavailable _,CompletionFailure.TimedOut _,CompletionFailure.Filtered _,CompletionFailure.Malformed _,CompletionFailure.Truncated _,CompletionFailure.Cancelled _ ->
        false;
    };
  }

  private Repair learn(Repair repair, CompletionFailure.Rejected rejected) {
    lock.lock();
    try {
      if (learned.put(repair, clock.instant().plus(REMEMBERED)) == null) {
        LOG.info("{} is asked with {} from now on: {}", name, repair, rejected.detail());
      }
      return repair;
    } finally {
      lock.unlock();
    }
  }

  private boolean shorten(int limit, CompletionRequest sent) {
    int tokens = safe(limit);
    if (Trim.to(tokens, sent).equals(sent)) {
      return false;
    }
    lock.lock();
    try {
      if (!context.equals(Optional.of(tokens))) {
        LOG.info("{} reads at most {} tokens; older turns are left out from now on", name, limit);
      }
      context = Optional.of(tokens);
      return true;
    } finally {
      lock.unlock();
    }
  }

  private static int safe(int limit) {
    return (int) (limit * SAFE_SHARE);
  }

  private List<Repair> known() {
    lock.lock();
    try {
      Instant now = clock.instant();
      learned.values().removeIf(until -> !now.isBefore(until));
      return List.copyOf(learned.keySet());
    } finally {
      lock.unlock();
    }
  }

  private Optional<Integer> context() {
    lock.lock();
    try {
      return context;
    } finally {
      lock.unlock();
    }
  }
}
