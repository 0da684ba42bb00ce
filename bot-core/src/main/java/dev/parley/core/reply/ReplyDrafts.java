package dev.parley.core.reply;

import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.language.Sentence;
import java.util.ArrayList;
import java.util.List;

/// A reply's messages as they shall stand now: its text in its frame. What is past the last message allowed goes into
/// a file that hangs on it at the end.
final class ReplyDrafts {
  /// In the place of a message for which the text has no use, and which stays.
  static final Sentence SURPLUS = Sentence.of("reply.surplus");

  private static final String ANSWER = "answer.md";
  private static final String REASONING = "reasoning.md";

  private final ReplyText text;
  private final ReplyFrame frame;
  private AnswerFacts facts = AnswerFacts.NONE;
  private Sentence surplus = SURPLUS;
  private Sentence notice = Sentence.NOTHING;
  private String reasoning = "";

  ReplyDrafts(ReplyText text, ReplyFrame frame) {
    this.text = text;
    this.frame = frame;
  }

  /// A quiet line below the text while it grows.
  void notice(Sentence line) {
    notice = line;
  }

  /// Something to know beside the answer, once it has ended.
  void note(Sentence line) {
    frame.note(line);
  }

  /// What stands in the place of a message that is not needed, and stays.
  void surplus(Sentence line) {
    surplus = line;
  }

  /// What the footer says.
  void facts(AnswerFacts known) {
    facts = known;
  }

  /// What the model thought, to hang on the answer as a file.
  void reasoning(String thought) {
    reasoning = thought;
  }

  /// Whether the text has ended.
  boolean ended() {
    return text.ending().isPresent();
  }

  /// How many messages there are to be.
  int count() {
    return text.count() + (hasNoteAlone() ? 1 : 0);
  }

  /// Whether more messages may be needed than now: the text has not ended, or another page may be longer.
  boolean mayGrow() {
    return !ended() || frame.hasPages();
  }

  /// Whether the message `part` will not change any more.
  boolean isLast(int part) {
    return ended() || part < text.count() - 1;
  }

  /// The message `part` as it shall stand.
  MessageDraft draft(int part) {
    int count = count();
    if (part >= count) {
      return frame.quiet(surplus);
    }
    if (part < count - 1) {
      return frame.followed(text.body(part));
    }
    return text.ending()
        .map(how -> frame.last(hasNoteAlone() ? "" : text.body(part), told(how), facts, files()))
        .orElseGet(() -> frame.growing(
            text.body(part), text.isOverflowing() ? Sentence.of("reply.overflowing") : notice));
  }

  /// So much of the message `part` as no later text can change, as the platform is sent it.
  String committed(int part) {
    return frame.rendered(text.committed(part));
  }

  private ReplyEnding told(ReplyEnding how) {
    return text.isOverflowing() ? how.noted(Sentence.of("reply.attached")) : how;
  }

  private List<ReplyFile> files() {
    List<ReplyFile> files = new ArrayList<>();
    if (text.isOverflowing()) {
      files.add(new ReplyFile(ANSWER, text.text()));
    }
    if (!reasoning.isBlank()) {
      files.add(new ReplyFile(REASONING, reasoning));
    }
    return files;
  }

  /// Whether the note stands in a message of its own: there is no text, or no room below it.
  private boolean hasNoteAlone() {
    int count = text.count();
    return text.ending()
        .map(this::told)
        .filter(how -> !how.note().isNothing()
            && (count == 0 || !frame.hasRoom(text.body(count - 1), how)))
        .isPresent();
  }
}
