package dev.parley.app.cli;

/// The exit statuses that scripts rely on.
final class ExitStatus {
  static final int COMPLETE = 0;
  static final int FAILED = 1;
  static final int USAGE = 2;
  static final int UNAUTHORIZED = 3;
  static final int RATE_LIMITED = 4;
  static final int UNREACHABLE = 5;
  static final int REJECTED = 6;
  static final int MALFORMED = 7;
  static final int CONTEXT_TOO_LONG = 8;
  static final int CONTENT_FILTER = 9;
  /// What shells say of a program that was interrupted.
  static final int INTERRUPTED = 130;

  private ExitStatus() {}
}
