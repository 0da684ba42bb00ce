package dev.parley.core.redis;

import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// A rating as a hash's field, `{"t":turn,"v":1,"i":person}`, and its value, `good` or `bad`.
final class RatingJson {
  private RatingJson() {}

  static String field(Rated rated) {
    return Entry.write(Entry.begin("t", rated.turn()).put("i", rated.person()));
  }

  static String value(Rating rating) {
    return rating.name().toLowerCase(Locale.ROOT);
  }

  /// Empty where it is no rating that is known here.
  static Optional<Rated> read(String field, String value) {
    return Entry.read(field).flatMap(entry -> rating(value).map(rating -> rated(entry, rating)));
  }

  static Optional<Rating> rating(String value) {
    return switch (value) {
      case "good" -> Optional.of(Rating.GOOD);
      case "bad" -> Optional.of(Rating.BAD);
      default -> Optional.empty();
    };
  }

  private static Rated rated(JsonNode entry, Rating rating) {
    return new Rated(Entry.text(entry, "t"), Entry.text(entry, "i"), rating);
  }
}
