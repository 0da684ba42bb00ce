package dev.parley.core.bot;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;

/// What a turn sends the model. Pure.
final class TurnRequest {
  private TurnRequest() {}

  /// The system prompt, as much of the history as fits, and the question.
  ///
  /// @param affinity what keeps a conversation with one endpoint
  static CompletionRequest of(Ask ask, int choices, BotSettings settings, String affinity) {
    Settings chosen = settings.defaults();
    ChatMessage system = new ChatMessage.System(ChatMessage.ofText(chosen.systemPrompt()));
    List<ChatMessage> always = new ArrayList<>(List.of(system));
    always.addAll(ask.asked());
    List<ChatMessage> messages = new ArrayList<>(List.of(system));
    settings.window().fit(ask.history(), always)
        .forEach(exchange -> messages.addAll(exchange.messages()));
    messages.addAll(ask.asked());
    return new CompletionRequest(chosen.find(SettingCatalog.MODEL), messages,
        options(ask, choices, chosen), affinity);
  }

  private static CompletionOptions options(Ask ask, int choices, Settings chosen) {
    CompletionOptions options = CompletionOptions.of(chosen);
    CompletionOptions counted = options.with(options.limits().choices(choices));
    return ask instanceof Ask.Another
        ? counted.with(counted.sampling().unseeded())
        : counted;
  }
}
