package dev.parley.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the demo model is asked: the last user message, and what was said before it.
///
/// @param earlier the user's and the assistant's messages before it, in order
record Question(List<Message> earlier, Message asked, long seed) {
  private static final Pattern MENTION = Pattern.compile("(?i)(?:^|(?<=\\s))@parley\\b[,:]?\\s*");

  static Question of(List<Message> messages, long seed) {
    int last = messages.size() - 1;
    while (last >= 0 && messages.get(last).role() != Role.USER) {
      last--;
    }
    if (last < 0) {
      return new Question(List.of(),
          new Message(Role.USER, Optional.empty(), "help", 0, 0), seed);
    }
    List<Message> earlier = messages.subList(0, last).stream()
        .filter(message -> message.role() == Role.USER || message.role() == Role.ASSISTANT)
        .toList();
    return new Question(earlier, messages.get(last), seed);
  }

  /// The message without a mention of us.
  String text() {
    return MENTION.matcher(asked.text()).replaceAll("").strip();
  }

  /// The text in lower case, with plain apostrophes.
  String plain() {
    return text().toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /// One of several wordings, by the seed.
  String pick(List<String> wordings) {
    return wordings.get(Math.floorMod(seed, wordings.size()));
  }

  /// Whether nobody has been answered yet.
  boolean isFirst() {
    return earlier.stream().noneMatch(message -> message.role() == Role.ASSISTANT);
  }

  /// Text as a Markdown quotation, shortened.
  static String quotation(String text) {
    return Shown.shortened(text, 400).strip().lines().map(line -> "> " + line)
        .reduce((a, b) -> a + "\n" + b).orElse("> (nothing)");
  }
}
