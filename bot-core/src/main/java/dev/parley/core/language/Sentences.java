package dev.parley.core.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Says sentences in a language; any thread. A text in an argument is shown as it is, whatever it holds.
public final class Sentences {
  private static final Map<Language, Bundle> BUNDLES = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      BUNDLES.put(language, Bundle.of(language));
    }
  }

  private Sentences() {}

  /// The sentence in `language`. A key that no bundle has is said as it is: a test sees to it that there is none.
  public static String say(Sentence sentence, Language language) {
    String said = put(sentence, language);
    return isChinese(language) ? Seams.spaced(said) : said;
  }

  private static String put(Sentence sentence, Language language) {
    return phrase(sentence.key(), language)
        .or(() -> phrase(sentence.key(), Language.ENGLISH))
        .map(phrase -> phrase.say(values(sentence, language)))
        .orElse(sentence.key());
  }

  /// Compiles every pattern, which loads ICU: a third of a second at start, so that nobody waits for it later.
  public static void compile() {
    BUNDLES.values().forEach(Bundle::compile);
  }

  private static Optional<Phrase> phrase(String key, Language language) {
    return Optional.ofNullable(BUNDLES.get(language)).flatMap(bundle -> bundle.phrase(key));
  }

  private static Map<String, Object> values(Sentence sentence, Language language) {
    Map<String, Object> values = HashMap.newHashMap(sentence.arguments().size());
    sentence.arguments().forEach((name, argument) -> values.put(name, value(argument, language)));
    return values;
  }

  private static Object value(Argument argument, Language language) {
    return switch (argument) {
      case Argument.Text(String text) -> isChinese(language) ? Seams.marked(text) : text;
      case Argument.Amount(Number number) -> number;
      case Argument.Said(Sentence sentence) ->
        value(new Argument.Text(say(sentence, language)), language);
      case Argument.Listed(List<Argument> items, boolean isChoice) ->
        items.isEmpty() ? "" : value(row(items, isChoice), language);
    };
  }

  private static boolean isChinese(Language language) {
    return language == Language.TRADITIONAL_CHINESE;
  }

  /// Put together from the left: the last pair has a word between, the others a comma.
  private static Argument row(List<Argument> items, boolean isChoice) {
    Argument row = items.getFirst();
    for (int i = 1; i < items.size(); i++) {
      row = new Argument.Said(link(i == items.size() - 1, isChoice)
          .with("before", row)
          .with("next", items.get(i)));
    }
    return row;
  }

  private static Sentence link(boolean isLast, boolean isChoice) {
    if (!isLast) {
      return Sentence.of("list.more");
    }
    return isChoice ? Sentence.of("list.any") : Sentence.of("list.all");
  }
}
