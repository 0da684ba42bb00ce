package dev.parley.core.openai.failover;

import dev.parley.core.completion.CompletionFailure;
import java.time.Instant;

/// Whether a model of an endpoint is asked now, and if not, until when and why.
public sealed interface RouteState {

  /// It is asked.
  record Ready() implements RouteState {}

  /// It is asked, but none of its last questions was answered. Only a report says so.
  ///
  /// @param questions how many
  record Failing(int questions) implements RouteState {}

  /// It failed again and again and is left alone until then; after that one question is its probe.
  record Resting(Instant until) implements RouteState {}

  /// It takes no more questions until then (429).
  record Limited(Instant until) implements RouteState {}

  /// Its key, its credit, its address or the model's name is wrong; only whoever runs Parley can mend that. It is
  /// asked again then, and after a restart.
  ///
  /// @param failure what it said
  record Misconfigured(Instant until, CompletionFailure failure) implements RouteState {}
}
