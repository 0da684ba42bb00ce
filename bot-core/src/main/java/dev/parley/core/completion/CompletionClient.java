package dev.parley.core.completion;

/// Asks a model. Safe for any number of threads; each call has its own thread.
public interface CompletionClient {

  /// Prepares a call; nothing is sent before [CompletionCall#stream].
  CompletionCall call(CompletionRequest request);
}
