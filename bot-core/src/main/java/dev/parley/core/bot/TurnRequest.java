package dev.parley.core.bot;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.ModelWindow;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.settings.AnswerLength;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a turn sends the model. Pure.
final class TurnRequest {
  private TurnRequest() {}

  /// How much of the conversation fits before the question.
  ///
  /// @param model what is known of how much the model reads
  static Fit fit(Ask ask, Conversation conversation, TurnSettings settings, ModelWindow model) {
    Limits limits = options(ask, 1, settings.chosen()).limits();
    Optional<LeftOut> before = conversation.leftOutBefore(ask.exchange().turn());
    List<ChatMessage> above = above(settings.chosen(), before);
    List<ChatMessage> always = new ArrayList<>(above);
    always.addAll(asked(ask, settings.chosen()));
    TokenEstimate estimate = settings.context().estimate();
    int most = model.most(limits);
    if (estimate.of(always) + TokenEstimate.PER_REPLY > most) {
      return new Fit.TooLong(
          model.counted(estimate.of(ask.asked())),
          model.counted(Math.max(0, most - estimate.of(above) - TokenEstimate.PER_REPLY)));
    }
    int room = model.room(settings.context().tokens(), limits);
    return new ContextWindow(Math.max(room, ContextWindow.LEAST), estimate)
        .fit(ask.history(), always, before);
  }

  /// The system prompt, what is told of what is left out, the history that fits, and the question.
  ///
  /// @param affinity what keeps a conversation with one endpoint
  static CompletionRequest of(
      Ask ask, int choices, TurnSettings settings, String affinity, Fit.Fitted fitted) {
    Settings chosen = settings.chosen();
    List<ChatMessage> messages = new ArrayList<>(above(chosen, fitted.leftOut()));
    fitted.exchanges().forEach(exchange -> messages.addAll(exchange.messages()));
    messages.addAll(asked(ask, chosen));
    return new CompletionRequest(chosen.find(SettingCatalog.MODEL), messages,
        options(ask, choices, chosen), affinity);
  }

  /// The question. What its asker wants of the answer's length stands right before it, because what stands above all is the
  /// same for everybody in a thread, or prompt caches would not hold.
  private static List<ChatMessage> asked(Ask ask, Settings chosen) {
    String wish = switch (chosen.value(SettingCatalog.LENGTH)) {
      case AnswerLength.NORMAL -> "";
      case AnswerLength.BRIEF -> "Whoever asks next wants a brief answer: a few sentences.";
      case AnswerLength.THOROUGH ->
        "Whoever asks next wants a thorough answer, with reasons and examples.";
    };
    if (wish.isEmpty()) {
      return ask.asked();
    }
    List<ChatMessage> messages = new ArrayList<>();
    messages.add(new ChatMessage.System(ChatMessage.ofText(wish)));
    messages.addAll(ask.asked());
    return messages;
  }

  private static List<ChatMessage> above(Settings chosen, Optional<LeftOut> leftOut) {
    ChatMessage system = new ChatMessage.System(ChatMessage.ofText(chosen.systemPrompt()));
    return leftOut.map(LeftOut::summary).filter(summary -> !summary.isEmpty())
        .map(summary -> List.of(system, SummaryPrompt.tells(summary)))
        .orElse(List.of(system));
  }

  private static CompletionOptions options(Ask ask, int choices, Settings chosen) {
    CompletionOptions options = CompletionOptions.of(chosen);
    CompletionOptions counted = options.with(options.limits().choices(choices));
    return ask instanceof Ask.Another
        ? counted.with(counted.sampling().unseeded())
        : counted;
  }
}
