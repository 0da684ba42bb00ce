package dev.parley.app.cli;

import dev.parley.core.completion.Sampling;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How the next token is drawn.
final class SamplingOptions {
  @Option(names = "--temperature", paramLabel = "N", description = "0 to 2.")
  private Optional<Double> temperature = Optional.empty();

  @Option(names = "--top-p", paramLabel = "N", description = "0 to 1.")
  private Optional<Double> topP = Optional.empty();

  @Option(names = "--presence-penalty", paramLabel = "N", description = "-2 to 2.")
  private Optional<Double> presencePenalty = Optional.empty();

  @Option(names = "--frequency-penalty", paramLabel = "N", description = "-2 to 2.")
  private Optional<Double> frequencyPenalty = Optional.empty();

  @Option(names = "--logit-bias", paramLabel = "TOKEN=BIAS",
      description = "A token's id and -100 to 100; may be given several times.")
  private Map<Integer, Double> logitBias = Map.of();

  @Option(names = "--seed", paramLabel = "N",
      description = "Makes the answer repeatable where the endpoint can.")
  private Optional<Long> seed = Optional.empty();

  Sampling chosen() {
    return new Sampling(
        temperature, topP, presencePenalty, frequencyPenalty, logitBias, seed);
  }
}
