package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.Failed;
import dev.parley.core.completion.CompletionEvent.Finished;
import dev.parley.core.completion.CompletionEvent.Origin;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionFailure.Malformed;
import dev.parley.core.completion.CompletionFailure.Truncated;
import dev.parley.core.completion.CompletionFailure.Unavailable;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Brings the chunks of one completion into the order that [CompletionEvent] promises. Pieces go out at once.
/// The ends wait for the end of the stream, because the usage comes after them. Only a `finish_reason` for
/// every choice proves that an answer is complete: gateways send usage and `[DONE]` after a cut one, too.
final class Answer {

  /// The most choices of one completion, as OpenAI has it.
  static final int MAX_CHOICES = 128;

  /// OpenRouter's word, and DeepSeek's: it is the server that could not go on.
  private static final Set<String> BROKEN_OFF = Set.of("error", "insufficient_system_resource");

  private final Consumer<CompletionEvent> events;
  private final TreeMap<Integer, Choice> choices = new TreeMap<>();
  private Optional<TokenUsage> usage = Optional.empty();
  private ChunkHead head = ChunkHead.NONE;
  private long length;
  private boolean ended;

  Answer(Consumer<CompletionEvent> events) {
    this.events = events;
  }

  /// The next chunk; ignored after the end.
  void accept(Chunk chunk) {
    usage = chunk.usage().or(() -> usage); // the last one counts: vLLM repeats it in every chunk
    head = chunk.head();
    for (var piece : chunk.choices()) {
      if (!ended) {
        accept(piece);
      }
    }
  }

  /// What has been said of the completion as a whole.
  ChunkHead head() {
    return head;
  }

  /// Nothing follows: the choices' ends where all have one, else a failure that names `cause`.
  void end(CompletionFailure cause) {
    if (ended) {
      return;
    }
    choices.values().forEach(Choice::end);
    ended = true;
    choices.values().stream().flatMap(choice -> wrong(choice).stream()).findFirst()
        .or(() -> isComplete() ? Optional.empty() : Optional.of(cause))
        .ifPresentOrElse(this::failed, this::finish);
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
      failed(failure);
    }
  }

  private void failed(CompletionFailure failure) {
    if (!head.equals(ChunkHead.NONE)) {
      events.accept(origin());
    }
    events.accept(new Failed(failure));
  }

  private Origin origin() {
    return new Origin(head.id(), head.model(), head.systemFingerprint(), head.created());
  }

  boolean isEnded() {
    return ended;
  }

  /// How much has come of all choices, in characters; what only keeps the connection open counts nothing.
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
    long before = choice.length();
    choice.accept(piece);
    length += choice.length() - before;
    var fault = choice.fault();
    if (!fault.isEmpty()) {
      fail(new Malformed(fault));
    }
  }

  /// What is wrong with a choice that has its end.
  private static Optional<CompletionFailure> wrong(Choice choice) {
    if (BROKEN_OFF.contains(choice.finishReason())) {
      return Optional.of(new Unavailable(200,
          "the server ended the answer with finish_reason \"%s\""
              .formatted(choice.finishReason())));
    }
    return choice.fault().isEmpty() ? Optional.empty()
        : Optional.of(new Malformed(choice.fault()));
  }

  private void finish() {
    events.accept(origin());
    choices.values().forEach(choice -> choice.described().ifPresent(events));
    int last = choices.lastKey();
    choices.values().forEach(choice -> events.accept(finished(choice, choice.index() == last)));
  }

  private Finished finished(Choice choice, boolean last) {
    return new Finished(
        choice.index(),
        new FinishReason(choice.finishReason()),
        last ? usage : Optional.empty(),
        head.model());
  }
}
