package dev.parley.app.cli;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Sampling;
import dev.parley.core.settings.ReasoningEffort;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The request's fields as options, under the specification's names.
final class RequestOptions {

  @Option(names = "--temperature", paramLabel = "N", description = "0 to 2.")
  private Optional<Double> temperature = Optional.empty();

  @Option(names = "--top-p", paramLabel = "N", description = "0 to 1.")
  private Optional<Double> topP = Optional.empty();

  @Option(names = "--max-tokens", paramLabel = "N", description = "The longest answer, in tokens.")
  private Optional<Integer> maxTokens = Optional.empty();

  @Option(names = "--stop", paramLabel = "TEXT",
      description = "Ends the answer where it comes; may be given several times.")
  private List<String> stop = List.of();

  @Option(names = "--seed", paramLabel = "N",
      description = "Makes the answer repeatable where the endpoint can.")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--reasoning-effort", paramLabel = "EFFORT", description = "low, medium or high.")
  private Optional<ReasoningEffort> reasoningEffort = Optional.empty();

  /// What was chosen.
  ///
  /// @throws UsageException where a value is out of its range
  CompletionOptions chosen() {
    try {
      var options = CompletionOptions.NONE
          .with(Sampling.of(temperature, topP, seed))
          .with(Limits.of(maxTokens, stop));
      return reasoningEffort.map(options::with).orElse(options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
