package dev.parley.core.completion;

/// What one completion cost, in tokens, as the endpoint counted; gateways estimate. What was not said is 0.
///
/// @param promptDetails what the prompt's tokens were
/// @param completionDetails what the completion's tokens were
public record TokenUsage(
    long prompt,
    long completion,
    long total,
    Prompt promptDetails,
    Answer completionDetails) {

  /// What the prompt consisted of.
  ///
  /// @param cached came from the endpoint's cache
  public record Prompt(long cached, long text, long audio, long image) {}

  /// What the completion consisted of.
  ///
  /// @param reasoning spent on reasoning
  public record Answer(long text, long audio, long reasoning) {}

  /// A count with the two details that nearly every endpoint gives.
  public TokenUsage(long prompt, long completion, long total, long cached, long reasoning) {
    this(prompt, completion, total, new Prompt(cached, 0, 0, 0), new Answer(0, 0, reasoning));
  }

  /// Prompt tokens that came from the endpoint's cache.
  public long cached() {
    return promptDetails.cached();
  }

  /// Completion tokens spent on reasoning.
  public long reasoning() {
    return completionDetails.reasoning();
  }
}
