package dev.parley.app.cli;

import dev.parley.core.completion.Limits;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How much is answered.
final class LimitOptions {
  @Option(names = "--max-tokens", paramLabel = "N", description = "The longest answer, in tokens.")
  private Optional<Integer> maxTokens = Optional.empty();

  @Option(names = "--max-completion-tokens", paramLabel = "N",
      description = "The same by its newer name, which counts reasoning too.")
  private Optional<Integer> maxCompletionTokens = Optional.empty();

  @Option(names = "--stop", paramLabel = "TEXT",
      description = "Ends the answer where it comes; may be given several times.")
  private List<String> stop = List.of();

  @Option(names = "--n", paramLabel = "N",
      description = "How many answers, 1 to 128; the first is printed, --json has them all.")
  private Optional<Integer> choices = Optional.empty();

  Limits chosen() {
    return new Limits(maxTokens, maxCompletionTokens, stop, choices);
  }
}
