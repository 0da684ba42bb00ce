package dev.parley.core.reply;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.ReasoningShown;
import java.time.Instant;
import java.util.Optional;

/// Takes what the model says apart: what is shown, what it thought, what is known of it. Only the first choice counts.
final class ReplySource {
  private static final int LONGEST_REASONING = 200_000;

  private final ReplyText text;
  private final ReplyDrafts drafts;
  private final ReasoningShown shown;
  private final Thinking thinking = new Thinking();
  private final GatheredFacts gathered = new GatheredFacts();
  private final StringBuilder reasoning = new StringBuilder();
  private Optional<Instant> firstPiece = Optional.empty();

  ReplySource(ReplyText text, ReplyFrame frame, ReasoningShown shown) {
    this.text = text;
    this.drafts = new ReplyDrafts(text, frame);
    this.shown = shown;
  }

  ReplyText text() {
    return text;
  }

  ReplyDrafts drafts() {
    return drafts;
  }

  /// When the first piece came that is shown.
  Optional<Instant> firstPiece() {
    return firstPiece;
  }

  /// What a person is told as long as there is nothing to see.
  Sentence status(Instant now) {
    return thinking.line(now);
  }

  AnswerFacts facts() {
    return gathered.with(thinking.took());
  }

  /// What is known of the whole answer, which is only shown.
  void known(AnswerFacts facts) {
    gathered.known(facts);
  }

  /// What was written of the answer before.
  void before(AnswerFacts facts) {
    gathered.before(facts);
  }

  /// The first time, the answer's clock starts.
  void happened(Instant now) {
    gathered.happened(now);
  }

  /// Takes a piece; gives the end where it is one.
  Optional<ReplyEnding> accept(CompletionEvent event, Instant now) {
    gathered.happened(now);
    switch (event) {
      case CompletionEvent.Delta(int choice, String piece) when choice == 0 && !piece.isEmpty() -> {
        firstPiece = firstPiece.or(() -> Optional.of(now));
        text.append(piece);
      }
      case CompletionEvent.Reasoning(int choice, String piece) when choice == 0 ->
        think(piece, now);
      case CompletionEvent.ToolCallPiece(int choice, int _, String _, String name, String _) when choice == 0
          && !name.isEmpty() ->
        thinking.called(name);
      case CompletionEvent.Origin origin -> gathered.model(origin.model());
      case CompletionEvent.Finished finished when finished.choice() == 0 -> {
        gathered.model(finished.model());
        finished.usage().ifPresent(gathered::usage);
        return Optional.of(ReplyEnding.finished(finished.reason(), text.hasAnswer()));
      }
      case CompletionEvent.Failed(var failure) -> {
        return Optional.of(ReplyEnding.failed(failure, text.hasAnswer()));
      }
      case CompletionEvent.Delta _,CompletionEvent.Reasoning _,CompletionEvent.ToolCallPiece _,CompletionEvent.AudioPiece _,CompletionEvent.Described _,CompletionEvent.Finished _ -> {
        // of another choice, or nothing that is shown
      }
    }
    return Optional.empty();
  }

  /// No more comes.
  void end(ReplyEnding ending, Instant now) {
    gathered.ended(now);
    text.end(ending);
    drafts.facts(facts());
    if (shown == ReasoningShown.FILE) {
      drafts.reasoning(reasoning.toString());
    }
  }

  private void think(String piece, Instant now) {
    if (firstPiece.isEmpty() || !text.hasAnswer()) {
      thinking.reasoned(now);
    }
    if (shown == ReasoningShown.HIDDEN || reasoning.length() > LONGEST_REASONING) {
      return;
    }
    reasoning.append(piece);
    if (shown == ReasoningShown.QUOTE) {
      firstPiece = firstPiece.or(() -> Optional.of(now));
      text.quote(piece);
    }
  }
}
