package dev.parley.bench;

/// How every answer of a [PacedEndpoint] flows.
///
/// @param chunks how many content chunks it has, at least 3
record Flow(int chunks, double chunksPerSecond) {

  /// An answer of `seconds`.
  static Flow of(double chunksPerSecond, int seconds) {
    return new Flow((int) Math.round(chunksPerSecond * seconds), chunksPerSecond);
  }

  /// The time from the first chunk's writing to the last one's, where the pace is held.
  long nanos() {
    return Math.round((chunks - 1) * 1e9 / chunksPerSecond);
  }
}
