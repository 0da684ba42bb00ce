package dev.parley.core.bot;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.ReplyState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is known of a turn for the log, gathered on the turn's thread; ends as one line, which never holds
/// what was said.
final class TurnLog {

  private static final Logger LOG = LoggerFactory.getLogger(TurnLog.class);
  private static final int LONGEST_MODEL = 100;

  private final PlatformEvent.Asking event;
  private final InstantSource clock;
  private final Instant began;
  private Optional<Instant> firstDelta = Optional.empty();
  private Optional<TokenUsage> usage = Optional.empty();
  private boolean hasReasoned;
  private String model = "";
  private String failure = "";

  TurnLog(PlatformEvent.Asking event, InstantSource clock) {
    this.event = event;
    this.clock = clock;
    this.began = clock.instant();
  }

  void accept(CompletionEvent completion) {
    Instant now = clock.instant();
    switch (completion) {
      case CompletionEvent.Delta _ -> firstDelta = firstDelta.or(() -> Optional.of(now));
      case CompletionEvent.Reasoning _ -> hasReasoned = true;
      case CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Origin _,CompletionEvent.Described _ -> {
        // nothing of it stands in the line
      }
      case CompletionEvent.Finished finished -> {
        usage = usage.or(finished::usage);
        model = finished.model().length() <= LONGEST_MODEL
            ? finished.model()
            : finished.model().substring(0, LONGEST_MODEL) + "…";
      }
      case CompletionEvent.Failed(var why) ->
        failure = why.getClass().getSimpleName() + " " + why.detail();
    }
  }

  /// What it cost, where the endpoint said so.
  Optional<TokenUsage> usage() {
    return usage;
  }

  /// The model that answered, as the endpoint calls it; empty where it did not say.
  String model() {
    return model;
  }

  /// From the question to the first text; empty where none came.
  Optional<Duration> firstText() {
    return firstDelta.map(at -> Duration.between(began, at));
  }

  /// How long it takes by now.
  Duration took() {
    return Duration.between(began, clock.instant());
  }

  /// Whether the model was never reached: nothing came of it but a failure, or nothing at all.
  boolean isUnasked() {
    return firstDelta.isEmpty() && !hasReasoned && usage.isEmpty();
  }

  /// Writes the line.
  void end(ReplyState state, int parts) {
    LOG.info(
        "turn {} of {}: {} in {} ms, first text {}, model {}, tokens {}, messages {}{}",
        event.turn(),
        event.address().conversation(),
        state,
        Duration.between(began, clock.instant()).toMillis(),
        firstDelta.map(at -> Duration.between(began, at).toMillis() + " ms").orElse("none"),
        model.isEmpty() ? "unknown" : model,
        usage.map(tokens -> tokens.prompt() + "+" + tokens.completion()).orElse("unknown"),
        parts,
        failure.isEmpty() ? "" : ", " + failure);
  }
}
