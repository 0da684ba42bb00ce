package dev.parley.core.testing;

import dev.parley.core.access.Member;
import dev.parley.core.bot.CommandQuestion;
import dev.parley.core.bot.EarlierMessage;
import dev.parley.core.bot.Platform;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.PartLimits;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.core.settings.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// A platform that keeps what a person would see, and what was done in which order. May be used from any thread.
public final class RecordingPlatform implements Platform {

  private static final int SIZE = 2_000;

  private final Duration gap;
  private final AtomicInteger ids = new AtomicInteger();
  private final Map<String, MessageDraft> messages = new ConcurrentSkipListMap<>();
  private final List<ReplyAction> actions = new CopyOnWriteArrayList<>();
  private final List<ReplyAddress> opened = new CopyOnWriteArrayList<>();
  private volatile UnaryOperator<Delivery> fate = delivery -> delivery;
  private volatile Set<Ability> abilities = Set.of();
  private volatile boolean isBeginning;
  private volatile Supplier<List<EarlierMessage>> standing = List::of;
  private final List<CommandQuestion> begun = new CopyOnWriteArrayList<>();

  /// @param gap the least time between two edits
  public RecordingPlatform(Duration gap) {
    this.gap = gap;
  }

  @Override
  public String name() {
    return "test";
  }

  /// Everybody sees every channel but two: `secret`, and `nowhere`, which there is not.
  @Override
  public boolean isSeenBy(Member member, String channel) {
    return !channel.equals("secret") && !channel.equals("nowhere");
  }

  @Override
  public ReplyChannel open(ReplyAddress address) {
    opened.add(address);
    return new Channel();
  }

  /// Questions that are asked by a command are shown from now on, each in a thread of its own or where it was given.
  public RecordingPlatform beginning() {
    isBeginning = true;
    return this;
  }

  /// These messages stand in every thread and channel, the newest first.
  public RecordingPlatform standing(EarlierMessage... newestFirst) {
    standing = () -> List.of(newestFirst);
    return this;
  }

  /// What stands there cannot be read from now on.
  public void unreadable() {
    standing = () -> {
      throw new IllegalStateException("the platform is away");
    };
  }

  @Override
  public Optional<ReplyAddress> begin(CommandQuestion question) {
    if (!isBeginning) {
      return Optional.empty();
    }
    begun.add(question);
    String message = "shown-" + question.callId();
    Place place = question.place();
    return Optional.of(new ReplyAddress(
        new ConversationId(name(), place.workspace().workspace(), place.channel(),
            place.thread().orElse(message)),
        message));
  }

  @Override
  public List<EarlierMessage> history(
      ConversationId conversation, Optional<String> before, int most) {
    return standing.get().stream().limit(most).toList();
  }

  /// The questions that were asked by a command, in order.
  public List<CommandQuestion> begun() {
    return List.copyOf(begun);
  }

  /// Where replies were opened, in order.
  public List<ReplyAddress> opened() {
    return List.copyOf(opened);
  }

  /// What stands on the platform, in the order it was posted.
  public List<MessageDraft> messages() {
    return List.copyOf(messages.values());
  }

  /// The texts that stand there, without the number of the page.
  public List<String> texts() {
    return messages.values().stream()
        .map(draft -> draft.text().replaceFirst("\n\n-# \\d+/\\d+$", "")).toList();
  }

  /// Everything that was asked of the platform, in order.
  public List<ReplyAction> actions() {
    return List.copyOf(actions);
  }

  /// Turns every delivery into another from now on.
  public void decide(UnaryOperator<Delivery> newFate) {
    fate = newFate;
  }

  /// The platform can do `more` from now on.
  public void can(Ability... more) {
    abilities = Set.of(more);
  }

  private final class Channel implements ReplyChannel {

    @Override
    public ReplyLimits limits() {
      return new ReplyLimits(new PlainDialect(), PartLimits.ofSize(SIZE), gap, abilities);
    }

    @Override
    public List<PaceLimit> pace(ReplyAction action) {
      return List.of(
          new PaceLimit("test:" + action.getClass().getSimpleName(), Duration.ofMillis(1), 100));
    }

    @Override
    public Delivery perform(ReplyAction action) {
      actions.add(action);
      return switch (action) {
        case ReplyAction.Status _ -> fate.apply(new Delivery.Delivered(""));
        case ReplyAction.Post(_, var draft) -> put("m%06d".formatted(ids.incrementAndGet()), draft);
        case ReplyAction.Edit(_, var message, var draft) -> put(message, draft);
        case ReplyAction.Delete(_, var message) -> {
          messages.remove(message);
          yield fate.apply(new Delivery.Delivered(message));
        }
        case ReplyAction.Open _,ReplyAction.Append _,ReplyAction.Finish _ ->
          fate.apply(new Delivery.Refused("this platform edits"));
      };
    }

    private Delivery put(String id, MessageDraft draft) {
      Delivery delivery = fate.apply(new Delivery.Delivered(id));
      if (delivery instanceof Delivery.Delivered) {
        messages.put(id, draft);
      }
      return delivery;
    }
  }
}
