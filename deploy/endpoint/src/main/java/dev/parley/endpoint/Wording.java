package dev.parley.endpoint;

import dev.parley.endpoint.schema.Filling;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words for JSON values in the question: what stands there by the value's name, a place, a
/// number; else something plain. On one thread.
final class Wording implements Filling {
  static final int LONGEST = 200;
  private static final Pattern PLACE =
      Pattern.compile(
          "\\b(?:in|at|for|near|of|to) (\\p{Lu}[\\p{L}-]{1,40}(?: \\p{Lu}[\\p{L}-]{1,40})?)");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])-?\\d{1,12}(?:\\.\\d{1,6})?(?![\\w.]*\\w)");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_ -]{1,40}");
  private static final List<String> PLACES =
      List.of("city", "location", "place", "town", "country");
  private static final List<String> QUESTIONS =
      List.of("question", "query", "prompt", "input", "text", "message", "q", "expression",
          "topic");
  private static final List<String> ANSWERS = List.of("answer", "reply", "response", "summary",
      "content", "explanation", "description", "result", "output", "body");
  private static final Map<String, String> SAMPLES = Map.of(
      "name", "Ada", "author", "Ada", "city", "Taipei", "location", "Taipei", "country", "Taiwan",
      "title", "A demo", "unit", "celsius", "language", "English", "color", "green", "date",
      "2026-01-01");

  private final Question question;
  private final String answer;
  private final SplittableRandom random;

  Wording(Question question, String answer) {
    this.question = question;
    this.answer = answer;
    random = new SplittableRandom(question.seed());
  }

  @Override
  public String text(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    return told(plain)
        .or(() -> PLACES.contains(plain) ? place() : Optional.empty())
        .or(() -> spoken(plain))
        .orElseGet(() -> SAMPLES.getOrDefault(plain, plain.isEmpty()
            ? "demo"
            : "a " + Shown.shortened(plain.replace('_', ' '), LONGEST)));
  }

  private Optional<String> spoken(String name) {
    if (QUESTIONS.contains(name) && !question.text().isEmpty()) {
      return Optional.of(Shown.shortened(question.text(), LONGEST));
    }
    return ANSWERS.contains(name) && !answer.isEmpty()
        ? Optional.of(Shown.shortened(answer, LONGEST))
        : Optional.empty();
  }

  private Optional<String> place() {
    Matcher place = PLACE.matcher(question.text());
    return place.find() ? Optional.of(place.group(1)) : Optional.empty();
  }

  /// As in `city: Paris`, `city="New York"` or `the city is Paris`.
  private Optional<String> told(String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.empty();
    }
    Matcher told = Pattern.compile("(?i)\\b" + Pattern.quote(name).replace("_", "\\E[_ ]\\Q")
        + "\\s*(?:=|:|\\bis\\b)\\s*(?:\"([^\"]{1,100})\"|([\\p{L}\\p{N}_.@-]{1,100}))")
        .matcher(question.text());
    if (!told.find()) {
      return Optional.empty();
    }
    return Optional.ofNullable(told.group(1)).or(() -> Optional.ofNullable(told.group(2)));
  }

  @Override
  public Optional<BigDecimal> number(String name) {
    Optional<BigDecimal> told = told(name.toLowerCase(Locale.ROOT))
        .filter(text -> NUMBER.matcher(text).matches()).map(BigDecimal::new);
    Matcher first = NUMBER.matcher(question.text());
    return told.or(() -> first.find()
        ? Optional.of(new BigDecimal(first.group()))
        : Optional.of(BigDecimal.valueOf(random.nextInt(1, 10))));
  }

  @Override
  public boolean means(String value) {
    return !value.isBlank() && question.plain().contains(value.toLowerCase(Locale.ROOT));
  }

  @Override
  public int pick(int bound) {
    return random.nextInt(bound);
  }
}
