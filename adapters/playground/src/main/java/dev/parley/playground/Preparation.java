package dev.parley.playground;

/// What came of the wish to post a message.
sealed interface Preparation {

  /// It has its id now, and is to be kept and shown, or discarded.
  record Fresh(RoomMessage message) implements Preparation {}

  /// Its sender's id was posted before: this message stands, or stood, for it.
  record Known(RoomMessage message) implements Preparation {}

  /// Its sender's id is being posted by someone else right now.
  record Underway() implements Preparation {}
}
