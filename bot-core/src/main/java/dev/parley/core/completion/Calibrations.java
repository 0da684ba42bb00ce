package dev.parley.core.completion;

import dev.parley.core.replica.Documents;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is known of how the models count, each by the name of its endpoint and itself; at most [#MOST_MODELS] of them.
/// It is kept for the next start, where there is somewhere to keep it, and works without where that cannot be
/// reached. Any thread: both maps are concurrent, and nothing is read or written while a place in them is held.
public final class Calibrations {

  /// The most models that are told apart; the others are not calibrated.
  public static final int MOST_MODELS = 200;

  private static final Logger LOG = LoggerFactory.getLogger(Calibrations.class);
  private static final String COLLECTION = "calibration";
  private static final Duration KEPT = Duration.ofDays(30);
  private static final Duration WRITTEN_EVERY = Duration.ofMinutes(1);

  private final Optional<Documents> documents;
  private final InstantSource clock;
  private final Map<String, Calibration> known = new ConcurrentHashMap<>();
  private final Map<String, Instant> written = new ConcurrentHashMap<>();

  private Calibrations(Optional<Documents> documents, InstantSource clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /// Calibrations that are kept in `documents`.
  public static Calibrations keptIn(Documents documents, InstantSource clock) {
    return new Calibrations(Optional.of(documents), clock);
  }

  /// Calibrations that end with the process.
  public static Calibrations unkept(InstantSource clock) {
    return new Calibrations(Optional.empty(), clock);
  }

  /// How many of the model's tokens one estimated token is. At the first time of asking it is looked up where it is
  /// kept.
  public double factor(String model) {
    return of(model).factor();
  }

  /// The endpoint counted a prompt; where its model may be written down again it is, in one call of the store.
  ///
  /// @param estimated how long it was by estimate
  public void counted(String model, long counted, int estimated) {
    change(model, one -> one.counted(counted, estimated));
  }

  /// The endpoint refused a prompt as longer than `limit`.
  public void refused(String model, long limit, int estimated) {
    change(model, one -> one.refused(limit, estimated));
  }

  private void change(String model, UnaryOperator<Calibration> change) {
    Calibration before = of(model);
    Optional.ofNullable(known.computeIfPresent(model, (_, one) -> change.apply(one)))
        .filter(now -> !now.equals(before) && isDue(model))
        .ifPresent(now -> keep(model, now));
  }

  private Calibration of(String model) {
    Optional<Calibration> found = Optional.ofNullable(known.get(model));
    if (found.isPresent() || known.size() >= MOST_MODELS) {
      return found.orElse(Calibration.NONE);
    }
    return known.merge(model, kept(model), (first, _) -> first);
  }

  private boolean isDue(String model) {
    Instant now = clock.instant();
    Instant last = written.merge(model, now,
        (before, _) -> before.plus(WRITTEN_EVERY).isAfter(now) ? before : now);
    return last.equals(now);
  }

  private Calibration kept(String model) {
    try {
      return documents.flatMap(kept -> kept.read(COLLECTION, model))
          .flatMap(Calibration::read)
          .orElse(Calibration.NONE);
    } catch (UncheckedIOException unreachable) {
      LOG.debug("how {} counts is not known: {}", model, unreachable.getMessage());
      return Calibration.NONE;
    }
  }

  private void keep(String model, Calibration now) {
    try {
      documents.ifPresent(kept -> kept.write(COLLECTION, model, now.written(), KEPT));
    } catch (UncheckedIOException unreachable) {
      LOG.debug("how {} counts is not kept: {}", model, unreachable.getMessage());
    }
  }
}
