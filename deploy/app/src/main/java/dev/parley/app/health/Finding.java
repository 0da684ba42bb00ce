package dev.parley.app.health;

/// What a check found; `detail` is shown to people and probes, so it holds no secret.
public sealed interface Finding {

  /// What was found, in a few words.
  String detail();

  /// It works.
  record Well(String detail) implements Finding {}

  /// It works, but somebody should know something.
  record Doubtful(String detail) implements Finding {}

  /// It does not work.
  record Failing(String detail) implements Finding {}

  /// The word for it in JSON and on the terminal.
  default String status() {
    return switch (this) {
      case Well _ -> "ok";
      case Doubtful _ -> "warning";
      case Failing _ -> "failed";
    };
  }
}
