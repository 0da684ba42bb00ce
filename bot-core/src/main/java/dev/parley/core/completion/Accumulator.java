package dev.parley.core.completion;

import dev.parley.core.completion.CompletionEvent.Described;
import dev.parley.core.completion.CompletionEvent.Origin;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Makes a [Completion] of its events. Pure; for one thread. It holds what it is given: the client's bounds
/// are what bounds it.
public final class Accumulator implements Consumer<CompletionEvent> {
  private final TreeMap<Integer, GrowingChoice> choices = new TreeMap<>();
  private Origin origin = new Origin("", "", "", 0);
  private Optional<TokenUsage> usage = Optional.empty();
  private Optional<CompletionFailure> failure = Optional.empty();

  @Override
  public void accept(CompletionEvent event) {
    switch (event) {
      case CompletionEvent.Delta(var choice, var text) -> choice(choice).text(text);
      case CompletionEvent.Reasoning(var choice, var text) -> choice(choice).reasoning(text);
      case CompletionEvent.ToolCallPiece piece -> choice(piece.choice()).toolCall(piece);
      case CompletionEvent.AudioPiece piece -> choice(piece.choice()).audio(piece);
      case Origin said -> origin = said;
      case Described described -> choice(described.choice()).described(described);
      case CompletionEvent.Finished finished -> finish(finished);
      case CompletionEvent.Failed(var why) -> failure = Optional.of(why);
    }
  }

  /// What has come so far.
  public Completion completion() {
    var list = choices.values().stream().map(GrowingChoice::choice).toList();
    return new Completion(origin, list, usage, failure);
  }

  private void finish(CompletionEvent.Finished finished) {
    choice(finished.choice()).finished(finished.reason());
    usage = finished.usage().or(() -> usage);
    if (origin.model().isEmpty()) {
      origin = new Origin(
          origin.id(), finished.model(), origin.systemFingerprint(), origin.created());
    }
  }

  private GrowingChoice choice(int index) {
    return choices.computeIfAbsent(index, GrowingChoice::new);
  }
}
