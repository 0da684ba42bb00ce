package dev.parley.core.bot;

import dev.parley.core.access.Presence;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.Settings;
import java.util.Optional;

/// What holds for one turn, to its end.
///
/// @param longestMessage the longest question that is read, in characters
record TurnSettings(
    Rules rules,
    int longestMessage,
    ContextSettings context,
    ReplySettings reply) {

  /// What holds by `rules` for whoever asks, over what is the same for all.
  static TurnSettings of(BotSettings all, Rules rules, Presence by) {
    Settings chosen = rules.settings();
    ReplySettings reply = new ReplySettings(
        all.reply().first(),
        chosen.value(SettingCatalog.FOOTER),
        chosen.value(SettingCatalog.REASONING),
        all.reply().mostParts(),
        rules.language(by.member().locale()));
    ContextSettings context = new ContextSettings(all.context().tokens(),
        all.context().estimate(), chosen.value(SettingCatalog.SUMMARY));
    return new TurnSettings(rules, all.longestMessage(), context, reply);
  }

  /// Where somebody asks in a conversation.
  static Place place(ConversationId conversation, Presence by) {
    return Place.of(conversation.platform(), conversation.workspace(), conversation.channel(),
        Optional.of(conversation.thread())
            .filter(thread -> !thread.equals(ConversationId.WHOLE_CHANNEL)),
        by.author().id());
  }

  /// What people chose, resolved.
  Settings chosen() {
    return rules.settings();
  }

  /// What becomes of messages that come faster than answers.
  Arrivals arrivals() {
    return new Arrivals(chosen().value(SettingCatalog.BURST_WINDOW),
        chosen().value(SettingCatalog.WHILE_ANSWERING));
  }
}
