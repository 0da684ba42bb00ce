package dev.parley.endpoint.schema;

import java.util.HashMap;
import java.util.Map;

/// How large the smallest instance of each shape is, in values; what has no finite one is `ENDLESS`.
///
/// References may form circles, so the sizes of their targets are found by going round until nothing
/// gets smaller.
final class Sizes {
  /// No instance ends.
  static final long ENDLESS = 1_000_000_000L;
  private static final int CHARACTERS_PER_VALUE = 64;

  private final Map<String, Long> targets = new HashMap<>();

  /// Finds the sizes of what references point to.
  static Sizes of(Map<String, Shape> targets) {
    Sizes sizes = new Sizes();
    boolean isSmaller = true;
    while (isSmaller) {
      isSmaller = false;
      for (Map.Entry<String, Shape> target : targets.entrySet()) {
        long size = sizes.least(target.getValue());
        isSmaller |= size < sizes.target(target.getKey());
        sizes.targets.put(target.getKey(), size);
      }
    }
    return sizes;
  }

  /// The size of the shape's smallest instance.
  long least(Shape shape) {
    return switch (shape) {
      case Shape.Literals literals ->
        literals.values().stream().mapToLong(value -> length(value.toString())).min().orElse(1);
      case Shape.Either either ->
        either.options().stream().mapToLong(this::least).min().orElse(ENDLESS);
      case Shape.Reference reference -> target(reference.pointer());
      case Shape.Members members -> bounded(1 + members.members().entrySet().stream()
          .filter(member -> member.getValue().isRequired())
          .mapToLong(member -> least(member.getKey(), member.getValue())).sum());
      case Shape.Elements elements ->
        elements.least() == 0 ? 1 : bounded(1 + elements.least() * least(elements.each()));
      case Shape.Worded worded -> 1 + worded.wording().longest() / CHARACTERS_PER_VALUE;
      case Shape.Text _,Shape.Numeric _,Shape.Truth _,Shape.Nothing _ -> 1;
    };
  }

  /// The same for a member, its name included.
  long least(String name, Shape.Member member) {
    return length(name) + least(member.shape());
  }

  private long target(String pointer) {
    return targets.getOrDefault(pointer, ENDLESS);
  }

  private static long length(String text) {
    return 1L + text.length() / CHARACTERS_PER_VALUE;
  }

  private static long bounded(long size) {
    return Math.min(size, ENDLESS);
  }
}
