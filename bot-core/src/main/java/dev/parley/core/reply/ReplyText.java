package dev.parley.core.reply;

import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.markdown.MessageSplitter;
import dev.parley.core.markdown.SplitLimits;
import java.util.List;
import java.util.Optional;

/// What a reply shall show now: the model's text, cut into messages, and below it how it ended.
///
/// Where an earlier attempt was shown already, its text stands until the new one is as long, or ended.
final class ReplyText {
  /// In the place of a message that a shorter second attempt has no text for.
  static final String SURPLUS = "> ⤴️ The answer ends above.";

  private final ReplyLimits limits;
  private final ReplyInFlight earlier;
  private MessageSplitter splitter;
  private Optional<ReplyEnding> ending = Optional.empty();
  private String notice = "";

  ReplyText(ReplyLimits limits, ReplyInFlight earlier) {
    this.limits = limits;
    this.earlier = earlier;
    this.splitter = new MessageSplitter(SplitLimits.ofSize(limits.part().size()), limits.dialect());
  }

  void append(String piece) {
    splitter.append(piece);
  }

  /// No more comes. What an attempt that broke off leaves is the longer of the two texts.
  void end(ReplyEnding how) {
    splitter.finish();
    if (!how.isOfTheModel() && isShorter()) {
      splitter = new MessageSplitter(SplitLimits.ofSize(limits.part().size()), limits.dialect());
      splitter.append(earlier.text());
      splitter.finish();
    }
    ending = Optional.of(how);
  }

  /// A quiet line below the text while it grows; empty for none. Left out where there is no room for it.
  void notice(String line) {
    notice = line.isEmpty() ? "" : "> " + line;
  }

  Optional<ReplyEnding> ending() {
    return ending;
  }

  /// The answer as the model wrote it, as far as it is shown or may be.
  String text() {
    return isHeld() ? earlier.text() : splitter.text();
  }

  /// Whether the model has written anything to be seen.
  boolean hasText() {
    return splitter.count() > 0;
  }

  /// How many characters the model wrote.
  int length() {
    return splitter.length();
  }

  /// Whether the text of an earlier attempt still stands.
  boolean isHeld() {
    return ending.isEmpty() && isShorter();
  }

  /// How many messages it takes.
  int count() {
    return splitter.count() + (hasNoteAlone() ? 1 : 0);
  }

  /// Whether the message `part` will not change any more.
  boolean isLast(int part) {
    return ending.isPresent() || part < count() - 1;
  }

  /// The message `part` as it shall stand.
  MessageDraft draft(int part) {
    int count = count();
    if (part >= count) {
      return new MessageDraft(SURPLUS, List.of(), true);
    }
    if (part < count - 1) {
      return new MessageDraft(splitter.shown(part), List.of(), true);
    }
    return ending.map(how -> lastDraft(part, how))
        .orElseGet(() -> growingDraft(part));
  }

  private MessageDraft growingDraft(int part) {
    String noticed = withNote(splitter.shown(part), notice);
    boolean fits = limits.dialect().size(noticed) <= limits.part().size();
    return new MessageDraft(
        fits ? noticed : splitter.shown(part), buttons(ReplyButton.Action.STOP), false);
  }

  private MessageDraft lastDraft(int part, ReplyEnding how) {
    String text = hasNoteAlone() ? how.note() : withNote(splitter.shown(part), how.note());
    return new MessageDraft(text, how.retry() ? buttons(ReplyButton.Action.RETRY) : List.of(),
        true);
  }

  /// Whether the note stands in a message of its own: there is no text, or no room below it.
  private boolean hasNoteAlone() {
    if (ending.isEmpty() || ending.get().note().isEmpty()) {
      return false;
    }
    int count = splitter.count();
    return count == 0
        || limits.dialect().size(withNote(splitter.shown(count - 1), ending.get().note())) > limits
            .part().size();
  }

  private List<ReplyButton> buttons(ReplyButton.Action action) {
    return List.of(new ReplyButton(action, earlier.turn()));
  }

  private boolean isShorter() {
    return splitter.length() < earlier.text().length();
  }

  private static String withNote(String text, String note) {
    return note.isEmpty() ? text : text + "\n\n" + note;
  }
}
