package dev.parley.core.reply;

import java.time.Duration;

/// What became of a [ReplyAction] on the platform.
public sealed interface Delivery {

  /// It stands there, as the message `message`.
  record Delivered(String message) implements Delivery {}

  /// The platform wants less; nothing was done, and nothing may be tried for `retryAfter`.
  record Throttled(Duration retryAfter) implements Delivery {}

  /// It did not happen now and may later: a lost connection, an error of the platform.
  record Failed(String reason) implements Delivery {}

  /// It can never happen: the message or the place is gone, or the permission is missing.
  record Refused(String reason) implements Delivery {}
}
