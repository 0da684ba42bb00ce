package dev.parley.core.access;

import java.util.Locale;
import java.util.Optional;

/// Whom or what a rule is about, written `person:U1`, `role:R1`, `channel:C1` or `category:K1`.
///
/// @param id what the platform calls it: 1 to [#LONGEST_ID] characters without white space
public record Subject(Kind kind, String id) {

  /// The longest id, in characters.
  public static final int LONGEST_ID = 200;

  /// What there are rules about.
  public enum Kind {
    PERSON,
    /// A role, or a user group.
    ROLE,
    CHANNEL,
    /// A category of channels.
    CATEGORY;

    /// Whether it says who, not where.
    boolean isOfPeople() {
      return this == PERSON || this == ROLE;
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// @throws IllegalArgumentException where the id is none
  public Subject {
    if (!isId(id)) {
      throw new IllegalArgumentException(
          "an id has 1 to %d characters without white space".formatted(LONGEST_ID));
    }
  }

  /// One person.
  public static Subject person(String id) {
    return new Subject(Kind.PERSON, id);
  }

  /// Everybody with a role, or in a user group.
  public static Subject role(String id) {
    return new Subject(Kind.ROLE, id);
  }

  /// One channel, with its threads.
  public static Subject channel(String id) {
    return new Subject(Kind.CHANNEL, id);
  }

  /// Every channel of a category.
  public static Subject category(String id) {
    return new Subject(Kind.CATEGORY, id);
  }

  /// Reads the written form; empty where it is none, or of a kind that only a later release knows.
  public static Optional<Subject> parse(String written) {
    int colon = Math.max(0, written.indexOf(':'));
    String id = written.substring(Math.min(written.length(), colon + 1));
    for (Kind kind : Kind.values()) {
      if (kind.word().equals(written.substring(0, colon)) && isId(id)) {
        return Optional.of(new Subject(kind, id));
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return kind.word() + ":" + id;
  }

  private static boolean isId(String id) {
    return !id.isEmpty() && id.length() <= LONGEST_ID
        && id.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
