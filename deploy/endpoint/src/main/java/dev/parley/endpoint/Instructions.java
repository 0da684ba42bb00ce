package dev.parley.endpoint;

import java.util.Optional;
import java.util.regex.Pattern;

/// Repeats what it is told above the conversation, so that one sees what a prompt does here.
record Instructions() implements Skill {
  private static final Pattern ASKED = Pattern.compile(
      "\\b(?:what(?:'s| is| are)|show(?: me)?|repeat|tell me) (?:your|the) "
          + "(?:instructions?|system prompt|prompt|persona|orders)\\b"
          + "|\\bhow are you (?:instructed|prompted)\\b|指示是什麼");

  @Override
  public Optional<String> answer(Question question) {
    return ASKED.matcher(question.plain()).find() ? Optional.of(told(question)) : Optional.empty();
  }

  private static String told(Question question) {
    return question.instructions().isBlank()
        ? "I am told nothing above this conversation."
        : "I am told this, and being a demo model I only repeat it:\n\n"
            + Question.quotation(question.instructions());
  }
}
