package dev.parley.core.reply;

import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.markdown.MessageSplitter;
import dev.parley.core.markdown.SplitLimits;
import java.util.Optional;

/// What a reply says: the model's text cut into messages and, where people want to see it, a quote above of what it
/// thought, which is no part of the answer.
///
/// Where an earlier attempt was shown already, its text stands until the new one is as long, or ended.
final class ReplyText {
  private static final String QUOTE = "> 💭 ";
  private static final String QUOTED_LINE = "\n> ";
  private static final int NOT_BEGUN = -1;

  /// Room for the lines below an answer that comes with a file, in the dialect's unit.
  private static final int BELOW = 160;

  private final ReplyLimits limits;
  private final int mostParts;
  private final ReplyInFlight earlier;
  private MessageSplitter splitter;

  /// Where in what the splitter was told the answer begins, after the quote of the reasoning.
  private int answerStart = NOT_BEGUN;

  private Optional<ReplyEnding> ending = Optional.empty();
  private boolean visible;

  ReplyText(ReplyLimits limits, ReplySettings settings, ReplyInFlight earlier) {
    this.limits = limits;
    this.mostParts = limits.can(Ability.ATTACH) ? settings.mostParts() : Integer.MAX_VALUE;
    this.earlier = earlier;
    this.splitter = splitter();
  }

  /// A piece of the answer.
  void append(String piece) {
    if (answerStart == NOT_BEGUN) {
      if (splitter.length() > 0) {
        splitter.append("\n\n");
      }
      answerStart = splitter.length();
    }
    splitter.append(piece);
  }

  /// A piece of reasoning, to be quoted; what comes after the answer has begun is left out.
  void quote(String piece) {
    if (answerStart == NOT_BEGUN) {
      splitter.append((splitter.length() == 0 ? QUOTE : "") + piece.replace("\n", QUOTED_LINE));
    }
  }

  /// No more comes. What an attempt that broke off leaves is the longer of the two texts.
  void end(ReplyEnding how) {
    splitter.finish();
    if (!how.isOfTheModel() && isShorter()) {
      splitter = splitter();
      splitter.append(earlier.text());
      splitter.finish();
      answerStart = 0;
    }
    ending = Optional.of(how);
  }

  /// Ends the open message here, because it has become old; what follows goes into the next.
  ///
  /// @return false where it cannot end yet
  boolean roll() {
    return splitter.roll();
  }

  Optional<ReplyEnding> ending() {
    return ending;
  }

  /// The answer as the model wrote it, as far as it is shown or may be.
  String text() {
    return isHeld() ? earlier.text() : answer();
  }

  /// Whether there is anything to be seen.
  boolean isVisible() {
    visible = visible || splitter.count() > 0;
    return visible;
  }

  /// Whether the model has answered anything.
  boolean hasAnswer() {
    return answerStart != NOT_BEGUN && !answer().isBlank();
  }

  /// How many characters there are to be seen.
  int length() {
    return splitter.length();
  }

  /// Whether the text of an earlier attempt still stands.
  boolean isHeld() {
    return ending.isEmpty() && isShorter();
  }

  /// Whether the messages of an earlier answer are there to be written over.
  boolean replaces() {
    return earlier.text().isEmpty() && !earlier.parts().isEmpty();
  }

  /// How many messages it takes.
  int count() {
    return splitter.count();
  }

  /// The message `part` in Markdown that stands on its own.
  String body(int part) {
    return splitter.shown(part);
  }

  /// So much of the message `part` as no later text can change, in Markdown.
  String committed(int part) {
    return splitter.committed(part);
  }

  /// Whether the text goes on where no further message is allowed.
  boolean isOverflowing() {
    return splitter.isOverflowing();
  }

  private MessageSplitter splitter() {
    int size = limits.part().size();
    return new MessageSplitter(
        new SplitLimits(size, mostParts, Math.min(size / 4, BELOW)), limits.dialect());
  }

  private String answer() {
    return answerStart == NOT_BEGUN ? "" : splitter.text().substring(answerStart);
  }

  private boolean isShorter() {
    int answered = answerStart == NOT_BEGUN ? 0 : splitter.length() - answerStart;
    return answered < earlier.text().length();
  }
}
