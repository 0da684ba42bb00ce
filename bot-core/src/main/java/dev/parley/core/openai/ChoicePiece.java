package dev.parley.core.openai;

/// What one chunk adds to one choice; a field that is empty adds nothing.
///
/// @param finishReason the API's word; empty while the choice goes on
public record ChoicePiece(
    int index,
    String content,
    String reasoning,
    String finishReason,
    ChoiceExtras extras) {

  /// This piece, ended where it is a whole message: whole JSON is a whole answer, also where its server
  /// forgot to say so.
  ChoicePiece ended() {
    return extras.isWhole() && finishReason.isEmpty()
        ? new ChoicePiece(index, content, reasoning, "stop", extras)
        : this;
  }
}
