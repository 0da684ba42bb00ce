package dev.parley.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sums up what was said before, as far as rules can: who said how much, and what last.
record SummingUp() implements Skill {
  private static final Pattern ASKED = Pattern.compile(
      "\\bsum(?:marise|marize)?\\b[^.!?\\n]{0,20}\\b(?:up|what|this|that|it|the|everything)\\b"
          + "|\\b(?:a|the) summary\\b|摘要|總結");
  private static final int MOST_NAMED = 12;
  private static final int LONGEST = 120;

  @Override
  public Optional<String> answer(Question question) {
    return ASKED.matcher(question.plain()).find() ? Optional.of(summary(question.earlier()))
        : Optional.empty();
  }

  private static String summary(List<Message> earlier) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Map<String, String> last = new LinkedHashMap<>();
    for (Message message : earlier) {
      if (message.role() == Role.USER) {
        String who = message.speaker().orElse("somebody");
        counts.merge(who, 1, Integer::sum);
        last.put(who, message.text());
      }
    }
    if (counts.isEmpty()) {
      return "Nothing was said before this that I could sum up.";
    }
    String lines = counts.entrySet().stream().limit(MOST_NAMED)
        .map(entry -> line(entry.getKey(), entry.getValue(),
            last.getOrDefault(entry.getKey(), "")))
        .collect(Collectors.joining("\n"));
    return "A demo model understands nothing, but it can count. Before this there spoke:\n\n"
        + lines;
  }

  private static String line(String who, int count, String text) {
    return "- **%s**, %s: “%s”".formatted(who,
        count == 1 ? "once" : count + " times, at last",
        Shown.shortened(text.strip().replaceAll("\\s+", " "), LONGEST));
  }
}
