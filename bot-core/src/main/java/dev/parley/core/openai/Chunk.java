package dev.parley.core.openai;

import dev.parley.core.completion.TokenUsage;
import java.util.List;
import java.util.Optional;

/// What one chunk of a stream says; a whole completion has the same shape.
///
/// @param head what was said first, here or in an earlier chunk
/// @param error whether there is an `error` that is not null: [ErrorBody] reads it
public record Chunk(
    ChunkHead head,
    List<ChoicePiece> choices,
    Optional<TokenUsage> usage,
    boolean error) {
  public Chunk {
    choices = List.copyOf(choices);
  }

  /// This chunk, where each message that stands whole in it has an end.
  Chunk ended() {
    return new Chunk(head, choices.stream().map(ChoicePiece::ended).toList(), usage, error);
  }

  /// Whether it is something else than a chunk: none of its fields has been seen, or it is an error.
  boolean isForeign() {
    return error || (choices.isEmpty() && usage.isEmpty());
  }
}
