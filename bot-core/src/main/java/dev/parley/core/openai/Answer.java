package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.Truncated;
import dev.parley.core.completion.CompletionFailure.Unavailable;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Brings the chunks of one completion into the order that [CompletionEvent] promises. Pieces go out at once.
/// The ends wait for the end of the stream, because the usage comes after them. Only a `finish_reason` for
/// every choice proves that an answer is complete: gateways send usage and `[DONE]` after a cut one, too.
final class Answer {

  /// The most characters of one choice's text, and of its reasoning.
  static final int MAX_TEXT = 256 * 1024;

  /// The most choices of one completion, as OpenAI has it.
  static final int MAX_CHOICES = 128;

  private final Consumer<CompletionEvent> events;
  private final TreeMap<Integer, Choice> choices = new TreeMap<>();
  private Optional<TokenUsage> usage = Optional.empty();
  private String model = "";
  private long length;
  private boolean ended;

  Answer(Consumer<CompletionEvent> events) {
    this.events = events;
  }

  /// The next chunk; ignored after the end.
  void accept(Chunk chunk) {
    usage = chunk.usage().or(() -> usage); // the last one counts: vLLM repeats it in every chunk
    model = chunk.model().isEmpty() ? model : chunk.model();
    for (var piece : chunk.choices()) {
      if (!ended) {
        accept(piece);
      }
    }
  }

  /// Nothing follows: the choices' ends where all have one, else a failure that names `cause`.
  void end(CompletionFailure cause) {
    var refused = choices.values().stream().anyMatch(c -> c.finishReason().equals("error"));
    if (refused) {
      fail(new Unavailable(200, "the server ended the answer with finish_reason \"error\""));
    } else if (!isComplete()) {
      fail(cause);
    } else if (!ended) {
      choices.values().forEach(Choice::end);
      ended = true;
      int last = choices.lastKey();
      choices.values().forEach(choice -> events.accept(finished(choice, choice.index() == last)));
    }
  }

  /// Nothing follows, and no failure but the missing end is known.
  void end() {
    end(new Truncated(choices.isEmpty()
        ? "the stream ended before an answer began"
        : "the stream ended without a finish_reason"));
  }

  /// Ends every choice with `failure`; what was held back goes out before.
  void fail(CompletionFailure failure) {
    if (!ended) {
      choices.values().forEach(Choice::end);
      ended = true;
      events.accept(new Failed(failure));
    }
  }

  boolean isEnded() {
    return ended;
  }

  /// How much has come of all choices, in characters; what a server sends to keep a connection open counts nothing.
  long length() {
    return length;
  }

  /// Whether every choice that began has its end.
  boolean isComplete() {
    return !choices.isEmpty() && choices.values().stream().allMatch(Choice::isFinished);
  }

  private void accept(ChoicePiece piece) {
    var choice = choices.computeIfAbsent(piece.index(), index -> new Choice(index, events));
    if (choices.size() > MAX_CHOICES) {
      choices.remove(piece.index());
      fail(new Malformed("more than %d choices".formatted(MAX_CHOICES)));
      return;
    }
    int before = choice.length();
    choice.accept(piece);
    length += choice.length() - before;
    if (choice.longest() > MAX_TEXT) {
      fail(new Malformed("an answer of more than %d characters".formatted(MAX_TEXT)));
    }
  }

  private Finished finished(Choice choice, boolean last) {
    return new Finished(
        choice.index(),
        new FinishReason(choice.finishReason()),
        last ? usage : Optional.empty(),
        model);
  }
}
