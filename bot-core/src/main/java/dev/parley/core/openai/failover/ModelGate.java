package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.openai.repair.Repairs;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides whether one model of one endpoint is asked now. Three reasons speak against it: it failed again and again
/// (a circuit breaker over the last minute), it said to come later, or its settings are wrong. After the first and the
/// last of them it is *on probation* until a question is answered: one at a time probes it. Any thread; no lock is held
/// while an endpoint is asked.
final class ModelGate {
  private static final Logger LOG = LoggerFactory.getLogger(ModelGate.class);
  private static final int WINDOW_SECONDS = 60;
  private static final int FEWEST_QUESTIONS = 5;
  private static final float WORST_SHARE = 50;
  private static final Duration FIRST_REST = Duration.ofSeconds(15);
  private static final Duration LONGEST_REST = Duration.ofMinutes(5);
  private static final Duration FIRST_LIMIT = Duration.ofSeconds(1);
  private static final int MOST_DOUBLINGS = 4;

  private final String name;
  private final InstantSource clock;
  private final CircuitBreaker breaker;
  private final Repairs repairs;
  private final Faults faults;
  private final ProbeSlot probe;
  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private RouteState said = new RouteState.Ready();

  @GuardedBy("lock")
  private Instant restsUntil = Instant.MIN;

  @GuardedBy("lock")
  private int limits;

  /// @param repairs what is known of the requests it takes, and its name
  ModelGate(Repairs repairs, InstantSource clock) {
    this.name = repairs.name();
    this.clock = clock;
    this.repairs = repairs;
    this.faults = new Faults(clock);
    this.probe = new ProbeSlot(clock);
    this.breaker = CircuitBreaker.of(name, CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
        .slidingWindowSize(WINDOW_SECONDS)
        .minimumNumberOfCalls(FEWEST_QUESTIONS)
        .failureRateThreshold(WORST_SHARE)
        .permittedNumberOfCallsInHalfOpenState(1)
        .waitIntervalFunctionInOpenState(this::rest)
        .recordResult(Boolean.FALSE::equals)
        .clock(clock.withZone(ZoneOffset.UTC))
        .build());
    breaker.getEventPublisher().onStateTransition(
        event -> LOG.warn("{} {}", name, words(event.getStateTransition().getToState())));
  }

  private static String words(CircuitBreaker.State state) {
    return switch (state) {
      case OPEN, FORCED_OPEN -> "failed again and again and rests";
      case HALF_OPEN -> "is probed by one question";
      case CLOSED, DISABLED, METRICS_ONLY -> "works again";
    };
  }

  /// What is known of the requests it takes.
  Repairs repairs() {
    return repairs;
  }

  /// How it stands now.
  RouteState state() {
    lock.lock();
    try {
      Instant now = clock.instant();
      boolean isSaid = switch (said) {
        case RouteState.Limited(Instant until) -> now.isBefore(until);
        case RouteState.Misconfigured(Instant until, var _) -> now.isBefore(until);
        case RouteState.Ready _,RouteState.Failing _,RouteState.Resting _ -> false;
      };
      if (isSaid) {
        return said;
      }
      boolean rests = breaker.getState() != CircuitBreaker.State.CLOSED && now.isBefore(restsUntil);
      return rests ? new RouteState.Resting(restsUntil) : new RouteState.Ready();
    } finally {
      lock.unlock();
    }
  }

  /// How it stands for somebody who looks from outside: also whether none of its last questions was answered.
  RouteState standing() {
    RouteState state = state();
    return state instanceof RouteState.Ready && faults.isFailing()
        ? new RouteState.Failing(faults.inARow())
        : state;
  }

  /// Whether a question that comes now would be let in, were there a place.
  boolean isReady() {
    return state() instanceof RouteState.Ready && !(isOnProbation() && probe.isTaken());
  }

  /// Whether it has to be answered once before it is asked as usual again.
  boolean isOnProbation() {
    lock.lock();
    try {
      return breaker.getState() != CircuitBreaker.State.CLOSED
          || said instanceof RouteState.Misconfigured;
    } finally {
      lock.unlock();
    }
  }

  /// Lets a question in that is no probe, or says why not.
  RouteState enter() {
    RouteState state = state();
    boolean isIn = state instanceof RouteState.Ready && !isOnProbation()
        && breaker.tryAcquirePermission();
    return isIn || !(state instanceof RouteState.Ready) ? state : justNow();
  }

  /// Lets a question in as the probe, also before the rest is over where nobody else could answer it: a person who
  /// tries again finds out at once that it is well. Where the server itself said to come later it is obeyed.
  RouteState enterAsProbe() {
    RouteState state = state();
    if (state instanceof RouteState.Limited || !probe.take()) {
      return state instanceof RouteState.Ready ? justNow() : state;
    }
    breaker.tryAcquirePermission(); // half open from now on, where the rest is over; the probe goes in before, too
    return new RouteState.Ready();
  }

  private RouteState justNow() {
    return new RouteState.Resting(clock.instant().plus(FIRST_LIMIT));
  }

  /// The probe brought the beginning of an answer: nobody has to wait for its end.
  void works() {
    probe.give();
    if (breaker.getState() != CircuitBreaker.State.CLOSED) {
      breaker.transitionToClosedState();
    }
    change(new RouteState.Ready());
  }

  /// Somebody answers at the endpoint's address, if not this model.
  void reached() {
    if (faults.isNobodyThere()) {
      faults.none();
      works();
    }
  }

  /// The question was answered. What was said meanwhile of coming later, or of a key, stands: this one was let in before.
  void answered() {
    breaker.onResult(0, TimeUnit.NANOSECONDS, true);
    faults.none();
    if (isReady() && !isOnProbation()) {
      change(new RouteState.Ready());
    }
  }

  /// The question was not answered.
  void ended(CompletionFailure failure, boolean isProbe) {
    if (isProbe) {
      probe.give();
    }
    if (RetryPolicy.isFault(failure)) {
      breaker.onResult(0, TimeUnit.NANOSECONDS, false);
      if (faults.add(failure) && breaker.getState() == CircuitBreaker.State.CLOSED) {
        breaker.transitionToOpenState();
      }
      return;
    }
    breaker.releasePermission();
    if (failure instanceof CompletionFailure.RateLimited limited && !limited.lasts()) {
      limited(limited);
    } else if (RetryPolicy.isMisconfigured(failure)) {
      misconfigured(failure);
    } else if (isProbe && RetryPolicy.isAboutTheQuestion(failure)) {
      works(); // it reads questions again
    }
  }

  private void misconfigured(CompletionFailure failure) {
    if (!isMisconfigured()) {
      LOG.warn("{} is not set up as it should be: {}", name, failure.detail());
    }
    change(new RouteState.Misconfigured(clock.instant().plus(LONGEST_REST), failure));
  }

  private boolean isMisconfigured() {
    lock.lock();
    try {
      return said instanceof RouteState.Misconfigured;
    } finally {
      lock.unlock();
    }
  }

  private void limited(CompletionFailure.RateLimited limited) {
    lock.lock();
    try {
      Duration wait = limited.retryAfter()
          .orElseGet(() -> FIRST_LIMIT.multipliedBy(1L << Math.min(limits, MOST_DOUBLINGS)));
      Duration bounded = wait.compareTo(LONGEST_REST) < 0 ? wait : LONGEST_REST;
      limits++;
      said = new RouteState.Limited(clock.instant().plus(bounded));
    } finally {
      lock.unlock();
    }
  }

  private void change(RouteState state) {
    lock.lock();
    try {
      said = state;
      limits = 0;
    } finally {
      lock.unlock();
    }
  }

  /// How long it rests after so many probes that failed, in milliseconds; asked by the breaker as it opens.
  private Long rest(int attempts) {
    long millis = IntervalFunction.ofExponentialBackoff(
        FIRST_REST.toMillis(), 2, LONGEST_REST.toMillis()).apply(attempts);
    lock.lock();
    try {
      restsUntil = clock.instant().plusMillis(millis);
    } finally {
      lock.unlock();
    }
    return millis;
  }
}
