package dev.parley.endpoint;

import java.util.List;
import java.util.stream.Collectors;

/// What the demo model shows as its reasoning.
final class Thinking {
  private static final List<String> STEPS = List.of(
      "I look for a rule that fits this message.",
      "Before it there are %d messages of this conversation, which I may quote.",
      "Numbers and names in it decide how long the answer is and whom it is about.",
      "Where no rule fits, I say that I am a demo model instead of making something up.",
      "Markdown helps: a heading, a list or a fence where it says more than a sentence.",
      "I check that every fence I open is closed, then I answer.");

  private Thinking() {}

  static String about(Question question, Effort effort) {
    return STEPS.stream().limit(effort.sentences())
        .map(step -> step.replace("%d", String.valueOf(question.earlier().size())))
        .collect(Collectors.joining(" "));
  }
}
