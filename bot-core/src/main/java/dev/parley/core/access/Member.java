package dev.parley.core.access;

import dev.parley.core.conversation.Author;
import java.util.Optional;
import java.util.Set;

/// A person as their platform describes them, where they are now.
///
/// @param roles the ids of their roles, or of the user groups they are in
/// @param isBot whether it is another program, not a person
/// @param locale the language they use the platform in, as the platform writes it
public record Member(
    Author author,
    Rank rank,
    Set<String> roles,
    boolean isBot,
    Optional<String> locale) {

  /// Copies the roles.
  public Member {
    roles = Set.copyOf(roles);
  }

  /// Somebody of whom no more is known.
  public static Member of(Author author) {
    return new Member(author, Rank.MEMBER, Set.of(), false, Optional.empty());
  }

  /// This person, of another rank.
  public Member as(Rank other) {
    return new Member(author, other, roles, isBot, locale);
  }
}
