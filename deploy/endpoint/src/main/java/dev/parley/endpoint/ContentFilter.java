package dev.parley.endpoint;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The demo's content filter: it ends an answer in its middle where the question asks to see that happen, so that a
/// client can be tried against it.
final class ContentFilter {
  private static final Pattern ASKED = Pattern.compile("\\bcontent[ _-]?filter\\b");
  private static final String BEGUN = """
      You asked to see the **content filter**. This sentence still passes, and the next one is \
      not there, because the filter ends the answer here with `finish_reason: content_filter`""";

  private ContentFilter() {}

  /// What passes of the answer; empty where the filter has nothing against it.
  static Optional<Answer> passed(Question question, String reasoning) {
    return ASKED.matcher(question.plain()).find()
        ? Optional.of(new Answer(reasoning, BEGUN, List.of(), Optional.empty(), "content_filter"))
        : Optional.empty();
  }
}
