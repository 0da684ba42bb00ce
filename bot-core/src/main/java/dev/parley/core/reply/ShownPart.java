package dev.parley.core.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One message of a reply as it stands on the platform, as far as we know.
final class ShownPart {
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(30);
  private static final int MOST_DOUBLINGS = 5;

  private Optional<String> message;
  private Optional<MessageDraft> shown = Optional.empty();
  private Instant changed = Instant.MIN;
  private Instant notBefore = Instant.MIN;
  private int failures;
  private boolean abandoned;

  private ShownPart(Optional<String> message) {
    this.message = message;
  }

  /// A message yet to be posted.
  static ShownPart unposted() {
    return new ShownPart(Optional.empty());
  }

  /// A message of an earlier attempt; what it shows is not known.
  static ShownPart posted(String message) {
    return new ShownPart(Optional.of(message));
  }

  Optional<String> message() {
    return message;
  }

  /// Whether nothing is left to do to make it show `draft`.
  boolean isSettled(MessageDraft draft) {
    return abandoned
        || shown.filter(now -> now.text().equals(draft.text())
            && now.buttons().equals(draft.buttons())).isPresent();
  }

  /// When it may be changed; `gap` is the least time since the last change.
  Instant due(Duration gap) {
    Instant paced = changed.equals(Instant.MIN) ? changed : changed.plus(gap);
    return paced.isAfter(notBefore) ? paced : notBefore;
  }

  /// What makes it show `draft`.
  ReplyAction action(int part, MessageDraft draft) {
    return message.<ReplyAction>map(id -> new ReplyAction.Edit(part, id, draft))
        .orElseGet(() -> new ReplyAction.Post(part, draft));
  }

  void delivered(String id, MessageDraft draft, Instant now) {
    message = Optional.of(id);
    shown = Optional.of(draft);
    changed = now;
    failures = 0;
  }

  /// Tries again later, each time twice as late.
  void failed(Instant now) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    failures++;
    notBefore = now.plus(wait.compareTo(LONGEST_RETRY) < 0 ? wait : LONGEST_RETRY);
  }

  /// It can never be changed again.
  void abandon() {
    abandoned = true;
  }
}
