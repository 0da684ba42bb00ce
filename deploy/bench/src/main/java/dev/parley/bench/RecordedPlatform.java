package dev.parley.bench;

import dev.parley.core.bot.Platform;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.markdown.Dialect;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.PartLimits;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// A platform in this process, with Discord's limits and an answer at once: it keeps the newest text of every
/// message, counts what is done, and what a real one would have refused. Safe for any number of threads.
final class RecordedPlatform implements Platform {
  static final String NAME = "bench";

  private static final Dialect DIALECT = new PlainDialect();
  private static final int SIZE = 2_000;
  private static final Duration GAP = Duration.ofMillis(1_200);
  private static final Duration CALL_EACH = Duration.ofSeconds(1);
  private static final int CALLS_AT_ONCE = 5;

  private final ConcurrentHashMap<String, ShownReply> replies = new ConcurrentHashMap<>();
  private final LongAdder posts = new LongAdder();
  private final LongAdder edits = new LongAdder();
  private final LongAdder tooLong = new LongAdder();
  private final LongAdder tooSoon = new LongAdder();

  private final LongAdder refused = new LongAdder();

  /// What was done, and what broke a limit.
  record Counts(long posts, long edits, long tooLong, long tooSoon) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public ReplyChannel open(ReplyAddress address) {
    return new Channel(reply(address.message()));
  }

  /// What stands below the message `asked`.
  ShownReply reply(String asked) {
    return replies.computeIfAbsent(asked, ShownReply::new);
  }

  Collection<ShownReply> replies() {
    return List.copyOf(replies.values());
  }

  /// A mention was not accepted: as a platform does, it is delivered again.
  void refuse() {
    refused.increment();
  }

  long refused() {
    return refused.sum();
  }

  Counts counts() {
    return new Counts(posts.sum(), edits.sum(), tooLong.sum(), tooSoon.sum());
  }

  private final class Channel implements ReplyChannel {
    private final ShownReply reply;

    Channel(ShownReply reply) {
      this.reply = reply;
    }

    @Override
    public ReplyLimits limits() {
      return new ReplyLimits(DIALECT, PartLimits.ofSize(SIZE), GAP, Set.of());
    }

    /// Every reply stands in a thread of its own, and Discord counts each thread apart.
    @Override
    public List<PaceLimit> pace(ReplyAction action) {
      String key = NAME + ":" + action.getClass().getSimpleName() + ":" + reply.asked();
      return List.of(new PaceLimit(key, CALL_EACH, CALLS_AT_ONCE));
    }

    @Override
    public Delivery perform(ReplyAction action) {
      long now = System.nanoTime();
      return switch (action) {
        case ReplyAction.Status _ -> new Delivery.Delivered("");
        case ReplyAction.Post(int part, var draft) -> {
          posts.increment();
          reply.show(part, draft, now);
          yield delivered(part, draft);
        }
        case ReplyAction.Edit(int part, _, var draft) -> {
          edits.increment();
          if (!draft.last() && now - reply.changed(part) < GAP.toNanos()) {
            tooSoon.increment();
          }
          reply.show(part, draft, now);
          yield delivered(part, draft);
        }
        case ReplyAction.Open _,ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Delete _ ->
          new Delivery.Refused("this platform edits");
      };
    }

    private Delivery delivered(int part, MessageDraft draft) {
      if (DIALECT.size(draft.text()) > SIZE) {
        tooLong.increment();
      }
      return new Delivery.Delivered(reply.asked() + "." + part);
    }
  }
}
