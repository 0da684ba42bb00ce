package dev.parley.core.openai.repair;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.completion.Calibrations;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.completion.PromptEstimate;
import dev.parley.core.completion.TokenUsage;
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

/// What one model of one endpoint was found to refuse, remembered for a day and made good in every request; and how much
/// it reads, and how it counts. Any thread.
public final class Repairs {
  private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);
  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int LARGEST_CONTEXT = 100_000_000;

  private final String name;
  private final InstantSource clock;
  private final Calibrations calibrations;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final Map<Repair, Instant> learned = new EnumMap<>(Repair.class);

  @GuardedBy("lock")
  private Optional<Integer> context;

  @GuardedBy("lock")
  private boolean isContextLearned;

  /// Nothing is known yet but the model's context, perhaps.
  ///
  /// @param name what the log calls the endpoint and its model
  /// @param contextTokens how much the model reads, where that is known
  /// @param calibrations where it is noted how the model counts
  public Repairs(
      String name, InstantSource clock, Optional<Integer> contextTokens,
      Calibrations calibrations) {
    this.name = name;
    this.clock = clock;
    this.context = contextTokens;
    this.calibrations = calibrations;
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
    return trimmed(repaired);
  }

  private CompletionRequest trimmed(CompletionRequest request) {
    ModelWindow window = window();
    return window.tokens().isPresent()
        ? Trim.to(window.room(request.options().limits()), request)
        : request;
  }

  /// How much it reads, as far as is known, and how it counts.
  public ModelWindow window() {
    double factor = calibrations.factor(name); // it may have to be read: not under the lock
    lock.lock();
    try {
      return new ModelWindow(context, isContextLearned, factor);
    } finally {
      lock.unlock();
    }
  }

  /// The endpoint counted the request that it was sent.
  public void counted(TokenUsage usage, CompletionRequest sent) {
    PromptEstimate.of(sent)
        .ifPresent(estimate -> calibrations.counted(name, usage.prompt(), estimate));
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
    PromptEstimate.of(sent).ifPresent(estimate -> calibrations.refused(name, limit, estimate));
    reads(limit);
    return !trimmed(sent).equals(sent);
  }

  private void reads(int limit) {
    lock.lock();
    try {
      if (!context.equals(Optional.of(limit))) {
        LOG.info("{} reads at most {} tokens; older turns are left out from now on", name, limit);
      }
      context = Optional.of(limit);
      isContextLearned = true;
    } finally {
      lock.unlock();
    }
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
}
