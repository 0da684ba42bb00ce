package dev.parley.core.bot;

import dev.parley.core.conversation.Author;

/// Somebody who uses a button or a command.
///
/// @param isAdmin whether the platform counts them among those who run the place: they may stop anybody's answer
public record Person(Author author, boolean isAdmin) {

  /// Whether `other` is the same person.
  boolean is(Author other) {
    return author.id().equals(other.id());
  }
}
