package dev.parley.core.reply;

import java.time.Duration;

/// What became of a [ReplyAction] on the platform.
public sealed interface Delivery {

  /// It stands there, as the message `message`; empty where the action has no message of its own.
  record Delivered(String message) implements Delivery {}

  /// Nothing was done: its turn at the shared pace comes after `pause`. An ending need not wait so long.
  record Paced(Duration pause) implements Delivery {}

  /// The platform wants less; nothing was done, and nothing may be tried for `retryAfter`.
  record Throttled(Duration retryAfter) implements Delivery {}

  /// It did not happen now and may later: a lost connection, an error of the platform.
  record Failed(String reason) implements Delivery {}

  /// The message stands there, but takes no more that is appended, and perhaps not all of it came: from now on the
  /// reply is edited.
  record Lapsed(String reason) implements Delivery {}

  /// It can never happen: the message or the place is gone, or the permission is missing.
  record Refused(String reason) implements Delivery {}
}
