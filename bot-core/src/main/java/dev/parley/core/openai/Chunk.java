package dev.parley.core.openai;

import dev.parley.core.completion.TokenUsage;
import java.util.List;
import java.util.Optional;

/// What one chunk of a stream says; a whole completion has the same shape.
///
/// @param model empty where the chunk names none
/// @param error whether there is an `error` that is not null: [ErrorBody] reads it
public record Chunk(
    String model,
    List<ChoicePiece> choices,
    Optional<TokenUsage> usage,
    boolean error) {
  public Chunk {
    choices = List.copyOf(choices);
  }
}
