package dev.parley.core.testing.walk;

/// A platform as a walk uses it, fresh: three people, a channel that bob runs, and one thread in it, whose first message
/// is bob's. What the bot answers there is said by [PlayedModel]. A walk opens a stage for every command it gives.
public interface Stage extends AutoCloseable {

  /// Gives a command, and waits for what its caller is shown.
  Answered give(Given given);

  /// Mentions the bot in the thread, and returns once [PlayedModel] has said its first words, or all of them.
  void ask(Person who, String question);

  /// The platform's id of the thread.
  String thread();

  @Override
  void close();
}
