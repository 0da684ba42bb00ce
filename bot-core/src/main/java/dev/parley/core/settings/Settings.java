package dev.parley.core.settings;

import java.util.Optional;

/// What holds for one turn, after the scopes were resolved.
///
/// @param model the model to ask; empty means the endpoint's own default
/// @param systemPrompt the instructions above every conversation; no clock and no names in it, so
///     that the endpoint's prompt cache holds
/// @param temperature 0 to 2; empty is not sent
/// @param maxTokens at least 1; empty is not sent
/// @param answers how many answers a question gets at once, the specification's `n`: 1 to [#MOST_ANSWERS]
public record Settings(
    Optional<String> model,
    String systemPrompt,
    Optional<Double> temperature,
    Optional<Integer> maxTokens,
    int answers) {

  /// The most answers to a question at once.
  public static final int MOST_ANSWERS = 8;

  /// @throws IllegalArgumentException where there is no answer, or too many
  public Settings {
    if (answers < 1 || answers > MOST_ANSWERS) {
      throw new IllegalArgumentException(
          "a question gets 1 to %d answers, not %d".formatted(MOST_ANSWERS, answers));
    }
  }

  /// The system prompt where nobody chose one.
  public static final String DEFAULT_SYSTEM_PROMPT = """
      You are Parley, an assistant in a team's chat. Several people may speak with you in one thread; \
      each message says who wrote it. Answer in the language you were asked in. Be brief where a brief \
      answer serves, thorough where it does not. Use Markdown: fenced code blocks with their language, \
      lists, and tables where they help. Say so when you do not know something.""";

  /// What holds where nobody chose anything.
  public static Settings defaults() {
    return new Settings(
        Optional.empty(), DEFAULT_SYSTEM_PROMPT, Optional.empty(), Optional.empty(), 1);
  }
}
