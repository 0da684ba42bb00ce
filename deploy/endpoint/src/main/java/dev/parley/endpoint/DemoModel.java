package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;

/// The demo model: rules, no language model, and it says so. The same messages and the same seed give
/// the same answer. The first skill that takes a question answers it.
final class DemoModel {
  private static final List<Skill> SKILLS = List.of(
      new LongAnswer(), new Recollection(), new Facts(), new Introduction(), new Samples(),
      new Arithmetic(), new Courtesy());

  private DemoModel() {}

  /// An answer, and the thinking before it; empty where none was asked for.
  record Answer(String reasoning, String content) {}

  /// Answers the request.
  static Answer answer(ChatRequest request, long seed) {
    Question question = Question.of(request.messages(), seed);
    String content = SKILLS.stream().map(skill -> skill.answer(question)).flatMap(Optional::stream)
        .findFirst().orElseGet(() -> SmallTalk.answer(question));
    return new Answer(Thinking.about(question, request.effort()), content + unread(question));
  }

  private static String unread(Question question) {
    return question.asked().others() == 0
        ? ""
        : "\n\n*(I read text only: what was attached I have not seen.)*";
  }
}
