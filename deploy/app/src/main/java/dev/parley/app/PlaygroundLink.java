package dev.parley.app;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.CommandCatalog;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.playground.PlaygroundCallbacks;
import java.util.Optional;

/// Hands what happens in the playground to the bot and the catalogue.
record PlaygroundLink(Bot bot, CommandCatalog commands) implements PlaygroundCallbacks {

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    return bot.accept(event);
  }

  @Override
  public void stop(ReplyAddress address) {
    bot.stop(address.conversation(), address.message());
  }

  @Override
  public String command(ConversationId conversation, Author author, String text) {
    String words = text.strip().replaceFirst("(?i)^/parley\\b", "");
    return commands.answer(new CommandCall(Optional.of(conversation), author, words));
  }
}
