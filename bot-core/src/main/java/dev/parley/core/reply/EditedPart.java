package dev.parley.core.reply;

import java.time.Instant;
import java.util.Optional;

/// A message that is edited with its whole text.
final class EditedPart implements ShownPart {
  private final Optional<String> message;
  private final PartTiming timing = new PartTiming();
  private final boolean abandoned;
  private Optional<MessageDraft> shown = Optional.empty();

  private EditedPart(Optional<String> message, boolean abandoned) {
    this.message = message;
    this.abandoned = abandoned;
  }

  /// A message yet to be posted.
  static EditedPart unposted() {
    return new EditedPart(Optional.empty(), false);
  }

  /// A message that stands there; what it shows is not known.
  static EditedPart posted(String message) {
    return new EditedPart(Optional.of(message), false);
  }

  /// A message that shows `draft` since `now`.
  static EditedPart showing(String message, MessageDraft draft, Instant now) {
    EditedPart part = posted(message);
    part.shown = Optional.of(draft);
    part.timing.changed(now);
    return part;
  }

  /// A message that can never be changed again.
  static EditedPart abandoned(Optional<String> message) {
    return new EditedPart(message, true);
  }

  @Override
  public Optional<String> message() {
    return message;
  }

  @Override
  public PartTiming timing() {
    return timing;
  }

  @Override
  public Optional<ReplyAction> change(int part, ReplyDrafts drafts) {
    if (abandoned) {
      return Optional.empty();
    }
    MessageDraft draft = drafts.draft(part);
    return shown.filter(draft::looksLike).isPresent()
        ? Optional.empty()
        : Optional.of(message.<ReplyAction>map(id -> new ReplyAction.Edit(part, id, draft))
            .orElseGet(() -> new ReplyAction.Post(part, draft)));
  }

  @Override
  public ShownPart delivered(ReplyAction action, String id, Instant sent) {
    return switch (action) {
      case ReplyAction.Post(int _, MessageDraft draft) -> showing(id, draft, sent);
      case ReplyAction.Edit(int _, String _, MessageDraft draft) -> showing(id, draft, sent);
      case ReplyAction.Status _,ReplyAction.Open _,ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Delete _ ->
        throw new IllegalStateException("an edited message does not take " + action);
    };
  }
}
