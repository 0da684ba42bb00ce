package dev.parley.playground;

import dev.parley.core.command.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What someone writes that begins with a slash.
final class SlashText {
  private static final String NAME = "/parley";
  private static final Pattern WHOLE_NAME =
      Pattern.compile("^\\s*" + NAME + "(?=\\s|$)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE_WORD = Pattern.compile("\\s*/\\S*");
  private static final int MOST = 25;

  private SlashText() {}

  /// What follows the name.
  static String words(String text) {
    return WHOLE_NAME.matcher(text).replaceFirst("");
  }

  /// What the last word of `text` may become. Where it is the first, it becomes the name with the command after it, be
  /// the name's beginning there or the command's: `/`, `/par` and `/he` all lead to `/parley help`.
  ///
  /// @param catalogue what the last of some words after the name may become
  static List<Suggestion> completions(
      String text, Function<String, List<Suggestion>> catalogue) {
    if (ONE_WORD.matcher(text).matches()) {
      String begun = text.strip().toLowerCase(Locale.ROOT);
      return catalogue.apply("").stream()
          .filter(command -> (NAME + " " + command.value()).startsWith(begun)
              || command.value().startsWith(begun.substring(1)))
          .map(command -> new Suggestion(NAME + " " + command.value(), command.summary()))
          .limit(MOST).toList();
    }
    return WHOLE_NAME.matcher(text).find()
        ? catalogue.apply(words(text)).stream().limit(MOST).toList()
        : List.of();
  }
}
