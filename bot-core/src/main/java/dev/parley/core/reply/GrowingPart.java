package dev.parley.core.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A message that grows by what is appended to it: only what no later text can change is sent, and nothing twice.
/// Once it is finished it is edited like any other.
final class GrowingPart implements ShownPart {
  private final PartTiming timing = new PartTiming();
  private Optional<String> message = Optional.empty();
  private Instant opened = Instant.MAX;
  private String sent = "";

  @Override
  public Optional<String> message() {
    return message;
  }

  @Override
  public PartTiming timing() {
    return timing;
  }

  /// When it becomes older than `age`; never before it is opened.
  Instant ages(Duration age) {
    return opened.equals(Instant.MAX) ? opened : opened.plus(age);
  }

  @Override
  public Optional<ReplyAction> change(int part, ReplyDrafts drafts) {
    return drafts.isLast(part) ? Optional.of(last(part, drafts.draft(part)))
        : growth(part, drafts.committed(part));
  }

  /// A part that is whole before anything of it is shown is posted like any other.
  private ReplyAction last(int part, MessageDraft draft) {
    return message
        .<ReplyAction>map(id -> new ReplyAction.Finish(part, id, rest(draft.text()), draft))
        .orElseGet(() -> new ReplyAction.Post(part, draft));
  }

  private Optional<ReplyAction> growth(int part, String committed) {
    if (message.isEmpty()) {
      return committed.isBlank() ? Optional.empty()
          : Optional.of(new ReplyAction.Open(part, committed));
    }
    String rest = rest(committed);
    return rest.isEmpty() ? Optional.empty()
        : Optional.of(new ReplyAction.Append(part, message.get(), rest));
  }

  private String rest(String whole) {
    return whole.startsWith(sent) ? whole.substring(sent.length()) : "";
  }

  /// A platform does not show white space at the end.
  private boolean isHowItBegins(String whole) {
    return whole.startsWith(sent) || whole.equals(sent.stripTrailing());
  }

  @Override
  public ShownPart delivered(ReplyAction action, String id, Instant at) {
    return switch (action) {
      case ReplyAction.Post(int _, MessageDraft draft) -> EditedPart.showing(id, draft, at);
      case ReplyAction.Open(int _, String text) -> {
        opened = at;
        yield grown(id, text, at);
      }
      case ReplyAction.Append(int _, String _, String piece) -> grown(id, piece, at);
      // Where what was sent is not how the whole begins, an edit mends it.
      case ReplyAction.Finish(int _, String _, String _, MessageDraft draft) ->
        isHowItBegins(draft.text()) ? EditedPart.showing(id, draft, at) : EditedPart.posted(id);
      case ReplyAction.Status _,ReplyAction.Edit _,ReplyAction.Delete _ ->
        throw new IllegalStateException("a growing message does not take " + action);
    };
  }

  private ShownPart grown(String id, String piece, Instant now) {
    message = Optional.of(id);
    sent += piece;
    timing.changed(now);
    return this;
  }
}
