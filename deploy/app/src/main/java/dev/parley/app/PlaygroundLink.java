package dev.parley.app;

import dev.parley.core.bot.Acceptance;
import dev.parley.core.bot.Bot;
import dev.parley.core.bot.Offer;
import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.command.ButtonPress;
import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandCall;
import dev.parley.core.command.CommandCatalog;
import dev.parley.core.command.Suggestion;
import dev.parley.playground.PlaygroundCallbacks;
import java.util.List;
import java.util.Optional;

/// Hands what happens in the playground to the bot and the catalogue.
record PlaygroundLink(Bot bot, CommandCatalog commands) implements PlaygroundCallbacks {

  @Override
  public Acceptance accept(PlatformEvent.Asking event) {
    return bot.accept(event);
  }

  @Override
  public Optional<Offer> edited(PlatformEvent.MessageEdited event) {
    return bot.edited(event);
  }

  @Override
  public void deleted(PlatformEvent.MessageDeleted event) {
    boolean _ = bot.deleted(event);
  }

  @Override
  public String press(ButtonPress press) {
    return commands.press(press);
  }

  @Override
  public CommandAnswer command(CommandCall call) {
    return commands.answer(call);
  }

  @Override
  public List<Suggestion> complete(CommandCall call) {
    return commands.complete(call);
  }
}
