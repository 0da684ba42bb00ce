package dev.parley.core.completion;

import java.util.Optional;

/// Asks a model. Safe for any number of threads; each call has its own thread.
public interface CompletionClient {

  /// Prepares a call; nothing is sent before [CompletionCall#stream].
  CompletionCall call(CompletionRequest request);

  /// What is known of how much the model reads that would be asked first; the answer may still come of another.
  ///
  /// @param model as in [CompletionRequest#model]
  /// @param affinity as in [CompletionRequest#affinity]
  default ModelWindow window(Optional<String> model, String affinity) {
    return ModelWindow.UNKNOWN;
  }
}
