package dev.parley.core.access;

import dev.parley.core.conversation.Author;

/// Somebody, and where they are: what access is decided over.
public record Presence(Member member, Venue venue) {

  /// A person of whom no more is known, in a channel of which no more is known.
  public static Presence of(Author author, String channel) {
    return new Presence(Member.of(author), Venue.channel(channel));
  }

  /// The person.
  public Author author() {
    return member.author();
  }
}
