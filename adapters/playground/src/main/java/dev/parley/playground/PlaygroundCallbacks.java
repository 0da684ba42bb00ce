package dev.parley.playground;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import java.io.UncheckedIOException;

/// What the playground hands on: questions to the inbox, commands and Stop past it.
///
/// Every method throws [UncheckedIOException] where the store cannot be reached; the person is told so.
public interface PlaygroundCallbacks {
  /// Takes what asks the model.
  Acceptance accept(PlatformEvent.Asking event);

  /// Ends the answer to `address.message()` and keeps what came; does nothing where none grows.
  void stop(ReplyAddress address);

  /// Carries out a command, written as the person wrote it, and gives the answer that only they see.
  String command(ConversationId conversation, Author author, String text);
}
