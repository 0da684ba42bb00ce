package dev.parley.core.bot;

import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.reply.AnswerPages;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.core.reply.ReplyPresenter;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.reply.ReplyWriter;
import dev.parley.core.settings.SettingCatalog;
import java.util.List;
import java.util.function.Consumer;

/// A turn's reply on its platform: its messages, which several showings write, one after the other. On the turn's thread.
final class TurnReply {
  private final Burst burst;
  private final TurnPlace place;
  private final ReplyChannel channel;
  private List<String> parts = List.of();

  TurnReply(Burst burst, TurnPlace place, ReplyChannel channel) {
    this.burst = burst;
    this.place = place;
    this.channel = channel;
  }

  /// The sentence in the reply's language.
  String said(Sentence sentence) {
    return Sentences.say(sentence, place.settings().reply().language());
  }

  /// Begins to write in the messages of `earlier`.
  Showing showing(ReplyInFlight earlier, AnswerPages pages, Consumer<ReplyWriter> progress) {
    return showing(earlier, pages, settings(), progress);
  }

  /// How replies are shown, as the operator chose.
  ReplySettings settings() {
    return place.settings().reply();
  }

  /// The same by settings of its own.
  Showing showing(
      ReplyInFlight earlier, AnswerPages pages, ReplySettings settings,
      Consumer<ReplyWriter> progress) {
    ReplyPresenter presenter = ReplyPresenter.resume(limits(), settings, earlier, pages);
    return new Showing(place, presenter, channel,
        new Showing.Told(burst.head().address().conversation() + ":" + burst.turn(), progress));
  }

  /// By the settings an answer may mention whoever asked; never anybody else.
  private ReplyLimits limits() {
    return place.settings().chosen().value(SettingCatalog.MENTION_ASKER)
        ? channel.limits().allowing(burst.head().author().id())
        : channel.limits();
  }

  /// Waits for the showing's end.
  ///
  /// @return whether it ended well ([Showing#await])
  boolean over(Showing showing) {
    boolean isOver = showing.await();
    parts = showing.writer().snapshot().parts();
    return isOver;
  }

  /// The platform's ids of the messages, in order, after the last showing.
  List<String> parts() {
    return parts;
  }
}
