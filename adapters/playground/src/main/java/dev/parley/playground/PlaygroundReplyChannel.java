package dev.parley.playground;

import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.PartLimits;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One reply in the room. As on a platform, a message that is too long is refused and edits that come too
/// fast are turned away. For one caller at a time, as its port says.
///
/// Each part of a turn's reply has an identity of its own, so that a post repeated after a lost answer or after
/// Parley died goes on in the message that stands.
final class PlaygroundReplyChannel implements ReplyChannel {
  private final Room room;
  private final Place place;
  private final ReplyLimits limits;
  private final EditBudget budget;

  /// What the reply's parts are known by.
  private final String turn;

  PlaygroundReplyChannel(Room room, ReplyAddress address, int messageSize, EditBudget budget) {
    this.room = room;
    this.place = Place.of(address.conversation());
    this.turn = address.message();
    this.limits = new ReplyLimits(
        new PlainDialect(), PartLimits.ofSize(messageSize), budget.gap(), Set.of());
    this.budget = budget;
  }

  @Override
  public ReplyLimits limits() {
    return limits;
  }

  @Override
  public List<PaceLimit> pace(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status status -> List.of();
      case ReplyAction.Post post -> List.of();
      case ReplyAction.Edit edit -> List.of(budget.limit(place));
      case ReplyAction.Open _,ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Delete _ ->
        List.of();
    };
  }

  @Override
  public Delivery perform(ReplyAction action) {
    try {
      return switch (action) {
        case ReplyAction.Status status -> status();
        case ReplyAction.Post(int part, MessageDraft draft) -> post(part, clean(draft));
        case ReplyAction.Edit(int _, String message, MessageDraft draft) ->
          edit(message, clean(draft));
        case ReplyAction.Open _,ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Delete _ ->
          new Delivery.Refused("the playground edits");
      };
    } catch (UncheckedIOException e) {
      return new Delivery.Failed("the playground's store cannot be reached");
    }
  }

  private Delivery status() {
    room.type(place);
    return new Delivery.Delivered("");
  }

  private Delivery post(int part, MessageDraft draft) {
    Optional<Delivery> fault = fault(draft);
    if (fault.isPresent()) {
      return fault.get();
    }
    if (place.isThread() && !room.isThread(place)) {
      return new Delivery.Refused("the thread's first message is gone");
    }
    Optional<String> identity = Optional.of(RoomMessage.replyPart(turn, part));
    return switch (room.prepare(new NewMessage(place, RoomMessage.BOT, draft, identity))) {
      case Preparation.Fresh(RoomMessage fresh) -> post(fresh);
      case Preparation.Known(RoomMessage standing) -> rewrite(standing.id(), draft);
      case Preparation.Underway() -> new Delivery.Failed("this part is being posted already");
    };
  }

  private Delivery post(RoomMessage fresh) {
    try {
      keep(fresh);
    } catch (RuntimeException notKept) {
      room.discard(fresh);
      throw notKept;
    }
    room.publish(fresh);
    return new Delivery.Delivered(fresh.id());
  }

  /// What still grows is shown although the store is away: its next edits store it, and if Parley dies before
  /// that, the reply's record does not know it either.
  private void keep(RoomMessage message) {
    try {
      room.keep(message);
    } catch (UncheckedIOException e) {
      if (message.draft().last()) {
        throw e;
      }
    }
  }

  private Delivery edit(String message, MessageDraft draft) {
    Optional<Delivery> fault = fault(draft);
    if (fault.isPresent()) {
      return fault.get();
    }
    Duration wait = budget.take(place);
    return wait.isPositive() ? new Delivery.Throttled(wait) : rewrite(message, draft);
  }

  private Delivery rewrite(String id, MessageDraft draft) {
    Optional<RoomMessage> stands = draft.last()
        ? room.change(id, message -> message.edited(draft))
        : room.show(id, message -> message.edited(draft));
    return stands
        .<Delivery>map(message -> new Delivery.Delivered(message.id()))
        .orElseGet(() -> new Delivery.Refused("the message is gone"));
  }

  private Optional<Delivery> fault(MessageDraft draft) {
    int size = limits.dialect().size(draft.text());
    if (draft.text().isBlank()) {
      return Optional.of(new Delivery.Refused("a message has at least one character"));
    }
    return size > limits.part().size()
        ? Optional.of(new Delivery.Refused(
            "a message has at most %d characters, not %d".formatted(limits.part().size(), size)))
        : Optional.empty();
  }

  private static MessageDraft clean(MessageDraft draft) {
    return new MessageDraft(CleanText.of(draft.text()), draft.buttons(), draft.last());
  }
}
