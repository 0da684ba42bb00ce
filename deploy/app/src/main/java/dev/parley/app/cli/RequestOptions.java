package dev.parley.app.cli;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.Delivery;
import dev.parley.core.settings.ReasoningEffort;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The request's fields as options, under the specification's names.
final class RequestOptions {
  @Mixin
  private final SamplingOptions sampling = new SamplingOptions();

  @Mixin
  private final LimitOptions limits = new LimitOptions();

  @Mixin
  private final ToolOptions tools = new ToolOptions();

  @Mixin
  private final OutputOptions output = new OutputOptions();

  @Option(names = "--reasoning-effort", paramLabel = "EFFORT", description = "low, medium or high.")
  private Optional<ReasoningEffort> reasoningEffort = Optional.empty();

  @Option(names = "--user", paramLabel = "NAME",
      description = "Whom the endpoint's operator shall see.")
  private String user = "";

  @Option(names = "--no-stream", description = "Asks for the answer in one piece.")
  private boolean isWhole;

  @Option(names = "--no-usage", description = "Does not ask the stream to count its tokens.")
  private boolean isUncounted;

  /// What was chosen.
  ///
  /// @throws UsageException where a value is out of its range
  CompletionOptions chosen() {
    try {
      CompletionOptions options = CompletionOptions.NONE
          .with(sampling.chosen())
          .with(limits.chosen())
          .with(tools.chosen())
          .with(output.chosen())
          .withUser(user)
          .with(isWhole ? Delivery.WHOLE : new Delivery(true, !isUncounted));
      return reasoningEffort.map(options::with).orElse(options);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
