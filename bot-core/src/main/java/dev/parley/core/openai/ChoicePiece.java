package dev.parley.core.openai;

/// What one chunk adds to one choice; a field that is empty adds nothing.
///
/// @param finishReason the API's word; empty while the choice goes on
public record ChoicePiece(int index, String content, String reasoning, String finishReason) {}
