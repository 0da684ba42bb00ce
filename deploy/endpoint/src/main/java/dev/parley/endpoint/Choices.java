package dev.parley.endpoint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The choices of a completion, no two of them the same text.
final class Choices {
  private Choices() {}

  static List<Choice> of(ChatRequest request, Completion.Head head) {
    List<Choice> choices = new ArrayList<>();
    Set<String> said = new HashSet<>();
    for (int index = 0; index < request.sampling().choices(); index++) {
      Answer answer = DemoModel.answer(request, request.sampling().seed() + index);
      boolean isNew = said.add(answer.content()) || !answer.calls().isEmpty()
          || !(request.form().format() instanceof AnswerFormat.Prose);
      choices.add(Cut.choice(index,
          isNew ? answer : answer.with(again(answer, index)), request, head));
    }
    return choices;
  }

  // Some questions have one answer only.
  private static String again(Answer answer, int index) {
    return "*Answer " + (index + 1) + ", which is the same as before:*\n\n" + answer.content();
  }
}
