package dev.parley.core.reply;

/// Whether a reply may be written to its platform right now: the lease of its conversation, as the writer
/// sees it. Asked before every platform call, because a platform cannot check a fencing token.
@FunctionalInterface
public interface WritePermit {

  /// The permit's state at this moment.
  State state();

  /// What the permit allows.
  enum State {
    /// Write.
    HELD,
    /// Nobody else writes, as far as is known, but we may not be sure: wait.
    UNSURE,
    /// Somebody else writes: never again.
    LOST
  }
}
