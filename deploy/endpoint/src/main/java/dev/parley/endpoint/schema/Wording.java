package dev.parley.endpoint.schema;

import java.util.List;

/// What a regular expression allows, as far as strings are made for it.
sealed interface Wording {
  /// Far longer than any sample that is made.
  long VERY_LONG = 1_000_000;

  /// One of these characters.
  record OneOf(List<Integer> characters) implements Wording {
    public OneOf {
      characters = List.copyOf(characters);
    }
  }

  /// All of these, one after the other.
  record Row(List<Wording> parts) implements Wording {
    public Row {
      parts = List.copyOf(parts);
    }
  }

  /// One of these.
  record Either(List<Wording> options) implements Wording {
    public Either {
      options = List.copyOf(options);
    }
  }

  /// The same, so many times.
  record Repeated(Wording each, int least, int most) implements Wording {}

  /// A string that it allows; each choice is made by `filling`.
  default String sample(Filling filling) {
    StringBuilder text = new StringBuilder();
    addTo(text, filling);
    return text.toString();
  }

  /// Adds a string that it allows.
  private void addTo(StringBuilder text, Filling filling) {
    switch (this) {
      case OneOf one ->
        text.appendCodePoint(one.characters().get(filling.pick(one.characters().size())));
      case Row row -> row.parts().forEach(part -> part.addTo(text, filling));
      case Either either ->
        either.options().get(filling.pick(either.options().size())).addTo(text, filling);
      case Repeated repeated -> {
        int times = Math.clamp(repeated.least() + filling.pick(2), repeated.least(),
            repeated.most());
        for (int i = 0; i < times; i++) {
          repeated.each().addTo(text, filling);
        }
      }
    }
  }

  /// How long its longest sample is, in characters; [#VERY_LONG] is as long as it gets.
  default long longest() {
    long length = switch (this) {
      case OneOf _ -> 1;
      case Row row -> row.parts().stream().mapToLong(Wording::longest).sum();
      case Either either ->
        either.options().stream().mapToLong(Wording::longest).max().orElse(0);
      case Repeated repeated ->
        Math.min(repeated.least() + 1L, repeated.most()) * repeated.each().longest();
    };
    return Math.min(length, VERY_LONG);
  }
}
