package dev.parley.endpoint;

import java.util.List;

/// What is said where no rule fits: short, true, and with something to do next.
final class SmallTalk {
  private static final int LONGEST_QUOTATION = 120;

  private SmallTalk() {}

  static String answer(Question question) {
    if (question.text().isEmpty()) {
      return "There was nothing to read in your message. Say **help** to see what can be tried.";
    }
    String quoted = Question.quotation(Shown.shortened(question.text(), LONGEST_QUOTATION));
    String opening = question.pick(List.of(
        "I read you:", "This came through:", "You wrote:", "I have this from you:"));
    return opening + "\n\n" + quoted + "\n\n" + (question.isFirst() ? first() : later(question));
  }

  private static String first() {
    return "I am **Parley's demo model**, made of rules, so I cannot know the answer. But the thread,"
        + " the streaming and the memory around me are real: say **help** to see what can be tried,"
        + " or connect a model of yours.";
  }

  private static String later(Question question) {
    return question.pick(List.of(
        "A real model would have an answer; I only have rules. Ask *what did I say first?* and see"
            + " that I remember.",
        "That is beyond a demo model. Try *show me some Markdown*, or *write 3000 characters*.",
        "No rule of mine fits that. **help** lists what I can do."));
  }
}
