package dev.parley.bench;

/// What is wrong with a [TroubledEndpoint].
enum Trouble {
  /// Nothing.
  NONE,
  /// Its connections break and it takes no new ones.
  KILLED,
  /// It takes questions and never answers; what it was writing stands still.
  HUNG,
  /// It refuses with 429 and a second to wait.
  THROTTLED,
  /// It answers 200 with a web page.
  LYING
}
