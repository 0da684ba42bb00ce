package dev.parley.core.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.markdown.dialect.DiscordDialect;
import dev.parley.core.markdown.dialect.Mentions;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.SettingCatalog;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whom an answer may mention.
class MentionAskerTest extends BotScene {
  private static final Author ASKER = new Author("11", "ada");

  MentionAskerTest() {
    bot = new Bot(ports.forBot(new OnDiscord(), model), this::settings);
  }

  @Test
  void anAnswerMentionsNobody() throws InterruptedException {
    assertThat(answered()).doesNotContain("<@11>", "<@22>");
  }

  @Test
  void anAnswerMayMentionWhoAskedByTheSettingAndNobodyElse() throws InterruptedException {
    chosen(Choices.NONE.with(SettingCatalog.MENTION_ASKER, true));
    assertThat(answered()).contains("<@11>").doesNotContain("<@22>");
  }

  private String answered() throws InterruptedException {
    bot.accept(new PlatformEvent.Mention("e1", address("m1"), ASKER, "whom?"));
    model.next().say("You, <@11>, and not <@22>.").finish(FinishReason.STOP);
    ended("m1");
    await().until(() -> bot.turnsInFlight() == 0);
    return String.join("\n", platform.texts());
  }

  /// The recording platform, writing as Discord does.
  private final class OnDiscord implements Platform {
    @Override
    public String name() {
      return platform.name();
    }

    @Override
    public ReplyChannel open(ReplyAddress address) {
      ReplyChannel plain = platform.open(address);
      return new ReplyChannel() {
        @Override
        public ReplyLimits limits() {
          ReplyLimits limits = plain.limits();
          return new ReplyLimits(new DiscordDialect(Mentions.NOBODY), limits.part(),
              limits.gap(), limits.abilities());
        }

        @Override
        public List<PaceLimit> pace(ReplyAction action) {
          return plain.pace(action);
        }

        @Override
        public Delivery perform(ReplyAction action) {
          return plain.perform(action);
        }
      };
    }
  }
}
