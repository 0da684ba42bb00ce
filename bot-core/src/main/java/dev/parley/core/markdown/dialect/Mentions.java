package dev.parley.core.markdown.dialect;

import java.util.Optional;
import java.util.regex.Pattern;

/// Whom an answer may mention: nobody, or the one who asked. Only the platform's own plain form of that
/// person's mention survives, and nothing else.
///
/// @param allowedUser the platform's id of the person who may be mentioned
public record Mentions(Optional<String> allowedUser) {
  /// An answer mentions nobody.
  public static final Mentions NOBODY = new Mentions(Optional.empty());

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,32}");

  public Mentions {
    if (allowedUser.isPresent() && !ID.matcher(allowedUser.get()).matches()) {
      throw new IllegalArgumentException("not a user's id: " + allowedUser.get());
    }
  }

  /// An answer may mention the person `id`.
  public static Mentions of(String id) {
    return new Mentions(Optional.of(id));
  }

  /// The same; nobody where that is no id of a platform that has mentions.
  static Mentions maybe(String id) {
    return ID.matcher(id).matches() ? of(id) : NOBODY;
  }

  /// Whether `text` has the allowed person's mention at `at`.
  boolean allows(CharSequence text, int at) {
    return allowedUser
        .map(id -> "<@" + id + ">")
        .filter(mention -> mention.contentEquals(
            text.subSequence(at, Math.min(text.length(), at + mention.length()))))
        .isPresent();
  }
}
