package dev.parley.core.openai;

/// What chunks say of the completion as a whole, nearly all of them the same; what was not said is empty, or 0.
///
/// @param created Unix seconds
public record ChunkHead(String id, String model, String systemFingerprint, long created) {

  /// Nothing said.
  public static final ChunkHead NONE = new ChunkHead("", "", "", 0);
}
