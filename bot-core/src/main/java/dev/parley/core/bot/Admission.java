package dev.parley.core.bot;

import dev.parley.core.access.Access;
import dev.parley.core.access.CommandGroup;
import dev.parley.core.access.Decision;
import dev.parley.core.access.Presence;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.FollowUp;
import dev.parley.core.settings.SettingCatalog;

/// Whether what was said is answered at all. Pure. What is wanted by a button or a command was decided when it was pressed or
/// given.
sealed interface Admission {

  /// It is.
  record Admitted() implements Admission {}

  /// It is not meant for the bot, or comes of another bot: nothing happens.
  record Ignored() implements Admission {}

  /// The person may not, and is told why.
  record Refused(Sentence why) implements Admission {}

  /// Decides, before the first answer to it begins.
  static Admission of(Burst burst, Conversation conversation, Rules rules) {
    boolean isDecided = !(burst.head() instanceof PlatformEvent.Saying)
        || conversation.inFlight().filter(reply -> reply.turn().equals(burst.turn())).isPresent();
    if (isDecided) {
      return new Admitted();
    }
    if (!isMeant(burst, conversation, rules)) {
      return new Ignored();
    }
    Presence by = burst.head().by();
    return switch (Access.decide(rules.access(), by.member(), by.venue(), CommandGroup.CHAT)) {
      case Decision.Allowed _ -> new Admitted();
      case Decision.Refused refused -> isSpokenTo(burst) && !by.member().isBot()
          ? new Refused(AccessSentence.of(refused))
          : new Ignored();
    };
  }

  private static boolean isMeant(Burst burst, Conversation conversation, Rules rules) {
    return isSpokenTo(burst) || switch (rules.settings().value(SettingCatalog.FOLLOW_UP)) {
      case FollowUp.ALWAYS -> true;
      case FollowUp.MENTIONED -> false;
      case FollowUp.PARTICIPANTS -> conversation.exchanges().stream()
          .flatMap(exchange -> exchange.asked().stream())
          .anyMatch(said -> said.author().id().equals(burst.head().author().id()));
    };
  }

  /// Whether somebody mentioned the bot, or wrote to it alone.
  private static boolean isSpokenTo(Burst burst) {
    return burst.events().stream().anyMatch(event -> event instanceof PlatformEvent.Mention
        || event instanceof PlatformEvent.DirectMessage);
  }
}
