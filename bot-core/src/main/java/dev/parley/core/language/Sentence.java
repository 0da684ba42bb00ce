package dev.parley.core.language;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Something that Parley has to say to a person, in no language yet: pure code makes it, and the edge that knows whom it
/// speaks to says it with [Sentences#say].
///
/// The key is written out where the sentence is made, or is one of a family with a key for every constant of an enum;
/// so a test can tell that no key is missing, and none left over.
///
/// @param key its key in the bundles: `stop.nothing-to-stop`
/// @param arguments what stands for each name in its pattern
public record Sentence(String key, Map<String, Argument> arguments) {

  /// Where there is nothing to say; it is said as an empty text.
  public static final Sentence NOTHING = of("");

  /// Keeps a copy of its own.
  public Sentence {
    arguments = Map.copyOf(arguments);
  }

  /// The sentence of a key that is written out.
  public static Sentence of(String key) {
    return new Sentence(key, Map.of());
  }

  /// The sentence of an enum's constant: `family("button", STOP)` has the key `button.stop`.
  public static Sentence family(String prefix, Enum<?> constant) {
    return of(key(prefix, constant));
  }

  /// Whether it is [#NOTHING].
  public boolean isNothing() {
    return key.isEmpty();
  }

  /// The same with a text in the place of `name`.
  public Sentence with(String name, String text) {
    return with(name, new Argument.Text(text));
  }

  /// The same with a whole number in the place of `name`.
  public Sentence with(String name, long number) {
    return with(name, new Argument.Amount(number));
  }

  /// The same with a number in the place of `name`.
  public Sentence with(String name, double number) {
    return with(name, new Argument.Amount(number));
  }

  /// The same with an exact number in the place of `name`.
  public Sentence with(String name, BigDecimal number) {
    return with(name, new Argument.Amount(number));
  }

  /// The same with another sentence in the place of `name`.
  public Sentence with(String name, Sentence sentence) {
    return with(name, new Argument.Said(sentence));
  }

  /// The same with all of `texts` in the place of `name`: "a, b and c".
  public Sentence withAll(String name, List<String> texts) {
    return with(name, Argument.Listed.of(texts, false));
  }

  /// The same with a choice of `texts` in the place of `name`: "a, b or c".
  public Sentence withAny(String name, List<String> texts) {
    return with(name, Argument.Listed.of(texts, true));
  }

  /// The same with `argument` in the place of `name`.
  public Sentence with(String name, Argument argument) {
    Map<String, Argument> more = new HashMap<>(arguments);
    more.put(name, argument);
    return new Sentence(key, more);
  }

  /// The key of one of a family.
  static String key(String prefix, Enum<?> constant) {
    return prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
