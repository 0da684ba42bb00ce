package dev.parley.core.reply;

import java.time.Instant;
import java.util.Optional;

/// One message of a reply as it stands on the platform, as far as we know.
sealed interface ShownPart permits EditedPart, GrowingPart {

  /// The platform's id of it, once it is posted.
  Optional<String> message();

  /// When it was changed, and when it may be changed again.
  PartTiming timing();

  /// What makes the message, the reply's `part`, show what `drafts` want of it; empty where it does.
  Optional<ReplyAction> change(int part, ReplyDrafts drafts);

  /// The message after `action` was delivered. What came of a failure is the caller's.
  ///
  /// @param message the platform's id of it
  /// @param sent when the action was sent
  ShownPart delivered(ReplyAction action, String message, Instant sent);

  /// The message where it can never be changed again.
  default ShownPart abandoned() {
    return EditedPart.abandoned(message());
  }

  /// The message where it takes no more that is appended: it is edited from now on, whatever it shows.
  default ShownPart lapsed() {
    return message().map(EditedPart::posted).orElseGet(EditedPart::unposted);
  }
}
