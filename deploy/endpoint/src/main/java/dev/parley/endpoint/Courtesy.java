package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Greets, and takes thanks.
record Courtesy() implements Skill {
  private static final Pattern GREETING = Pattern.compile(
      "^(?:hello|hi|hey|hallo|good (?:morning|evening|day)|你好|您好|哈囉)\\b?[\\p{L} ,]{0,20}[!.?~]*$");
  private static final Pattern THANKS =
      Pattern.compile(
          "^(?:thanks|thank you|thx|great|nice|cool|ok|okay|謝謝)\\b?[\\p{L} ,]{0,20}[!.]*$");

  @Override
  public Optional<String> answer(Question question) {
    String text = question.plain();
    String name = question.asked().speaker().map(speaker -> ", " + speaker).orElse("");
    if (GREETING.matcher(text).matches()) {
      return Optional.of(question.pick(List.of(
          "Hello" + name + "!", "Good to see you" + name + ".", "Welcome" + name + "!"))
          + " I am Parley's demo model. Ask me something, or say **help** to see what can be tried.");
    }
    return THANKS.matcher(text).matches()
        ? Optional.of(question.pick(List.of("You are welcome" + name + ".", "Gladly" + name + ".")))
        : Optional.empty();
  }
}
