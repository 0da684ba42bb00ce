package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;

/// The demo model: rules, no language model, and it says so. The same messages and the same seed give
/// the same answer. Tools that are asked for are called first; then the first skill that takes a
/// question answers it.
final class DemoModel {
  private static final List<Skill> SKILLS = List.of(
      new GoingOn(DemoModel::said), new ToolReport(), new LongAnswer(), new SummingUp(),
      new Recollection(), new Instructions(), new Facts(), new Introduction(),
      new Samples(), new Arithmetic(), new Courtesy());

  private DemoModel() {}

  /// Answers the request.
  static Answer answer(ChatRequest request, long seed) {
    Question question = Question.of(request.messages(), seed);
    String reasoning = Thinking.about(question, request.form().effort());
    Optional<Answer> filtered = ContentFilter.passed(question, reasoning);
    if (filtered.isPresent()) {
      return filtered.get();
    }
    List<ToolCall> calls = new ToolUse(request.form().tools(), question).calls();
    if (!calls.isEmpty()) {
      return new Answer(reasoning, "", calls, Optional.empty());
    }
    String text = said(question);
    String content = switch (request.form().format()) {
      case AnswerFormat.Prose _ -> text + unread(question);
      case AnswerFormat.AnyObject _ -> JsonAnswer.object(question, text);
      case AnswerFormat.BySchema bySchema -> JsonAnswer.of(bySchema.schema(), question, text);
    };
    return new Answer(reasoning, content, List.of(), question.answeredCall());
  }

  private static String said(Question question) {
    return SKILLS.stream().map(skill -> skill.answer(question)).flatMap(Optional::stream)
        .findFirst().orElseGet(() -> SmallTalk.answer(question));
  }

  private static String unread(Question question) {
    return question.asked().others() == 0
        ? ""
        : "\n\n*(I read text only: what was attached I have not seen.)*";
  }
}
