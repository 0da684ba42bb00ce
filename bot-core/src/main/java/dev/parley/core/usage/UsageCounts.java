package dev.parley.core.usage;

import dev.parley.core.completion.TokenUsage;
import java.time.Duration;
import java.util.Optional;

/// Turns added up.
///
/// @param turns how many
/// @param estimated for how many of them no count came
/// @param tokens of all of them
/// @param money in [Micros]
/// @param withText in how many of them text came
/// @param firstText the times until it came, together
/// @param took the times until the end, together
public record UsageCounts(
    long turns,
    long estimated,
    TokenUsage tokens,
    long money,
    long withText,
    Duration firstText,
    Duration took) {

  /// No turn.
  public static final UsageCounts NONE = new UsageCounts(
      0, 0, new TokenUsage(0, 0, 0, 0, 0), 0, 0, Duration.ZERO, Duration.ZERO);

  /// One turn.
  public static UsageCounts of(TurnUsage usage) {
    TokenUsage tokens = usage.tokens();
    return new UsageCounts(
        1,
        usage.isEstimated() ? 1 : 0,
        new TokenUsage(tokens.prompt(), tokens.completion(), usage.totalTokens(),
            tokens.promptDetails(), tokens.completionDetails()),
        usage.money(),
        usage.firstText().isPresent() ? 1 : 0,
        usage.firstText().orElse(Duration.ZERO),
        usage.took());
  }

  /// Both together.
  public UsageCounts plus(UsageCounts more) {
    return new UsageCounts(
        turns + more.turns(),
        estimated + more.estimated(),
        sum(tokens, more.tokens()),
        money + more.money(),
        withText + more.withText(),
        firstText.plus(more.firstText()),
        took.plus(more.took()));
  }

  /// The mean time to the first text; empty where none came.
  public Optional<Duration> meanFirstText() {
    return withText == 0 ? Optional.empty() : Optional.of(firstText.dividedBy(withText));
  }

  private static TokenUsage sum(TokenUsage one, TokenUsage other) {
    TokenUsage.Prompt prompt = one.promptDetails();
    TokenUsage.Prompt morePrompt = other.promptDetails();
    TokenUsage.Answer answer = one.completionDetails();
    TokenUsage.Answer moreAnswer = other.completionDetails();
    return new TokenUsage(
        one.prompt() + other.prompt(),
        one.completion() + other.completion(),
        one.total() + other.total(),
        new TokenUsage.Prompt(
            prompt.cached() + morePrompt.cached(), prompt.text() + morePrompt.text(),
            prompt.audio() + morePrompt.audio(), prompt.image() + morePrompt.image()),
        new TokenUsage.Answer(
            answer.text() + moreAnswer.text(), answer.audio() + moreAnswer.audio(),
            answer.reasoning() + moreAnswer.reasoning()));
  }
}
