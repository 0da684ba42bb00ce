package dev.parley.playground;

import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.core.reply.TextMeasure;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One reply in the room. As on a platform, a message that is too long is refused and edits that come too
/// fast are turned away. For one caller at a time, as its port says.
final class PlaygroundReplyChannel implements ReplyChannel {
  private final Room room;
  private final Place place;
  private final ReplyLimits limits;
  private final EditBudget budget;

  /// Posts that the store refused, by part: repeated, they keep their id and so stand there once.
  private final Map<Integer, RoomMessage> unsent = new HashMap<>();

  PlaygroundReplyChannel(Room room, Place place, int messageSize, EditBudget budget) {
    this.room = room;
    this.place = place;
    this.limits = new ReplyLimits(messageSize, TextMeasure.CODE_POINTS, budget.gap());
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
    };
  }

  @Override
  public Delivery perform(ReplyAction action) {
    try {
      return switch (action) {
        case ReplyAction.Status status -> status();
        case ReplyAction.Post post -> fault(post.draft()).orElseGet(() -> post(post));
        case ReplyAction.Edit edit -> fault(edit.draft()).orElseGet(() -> edit(edit));
      };
    } catch (UncheckedIOException e) {
      return new Delivery.Failed("the playground's store cannot be reached");
    }
  }

  private Delivery status() {
    room.type(place);
    return new Delivery.Delivered("");
  }

  private Delivery post(ReplyAction.Post post) {
    if (place.isThread() && !room.isThread(place)) {
      return new Delivery.Refused("the thread's first message is gone");
    }
    MessageDraft draft = clean(post.draft());
    RoomMessage message = unsent.computeIfAbsent(post.part(), part -> prepare(draft)).saying(draft);
    keep(message);
    room.publish(message);
    unsent.remove(post.part());
    return new Delivery.Delivered(message.id());
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

  private RoomMessage prepare(MessageDraft draft) {
    return room.prepare(new NewMessage(place, RoomMessage.BOT, draft, Optional.empty()))
        .orElseThrow();
  }

  private Delivery edit(ReplyAction.Edit edit) {
    Duration wait = budget.take(place);
    if (wait.isPositive()) {
      return new Delivery.Throttled(wait);
    }
    MessageDraft draft = clean(edit.draft());
    Optional<RoomMessage> stands = draft.last()
        ? room.change(edit.message(), message -> message.edited(draft))
        : room.show(edit.message(), message -> message.edited(draft));
    return stands
        .<Delivery>map(message -> new Delivery.Delivered(message.id()))
        .orElseGet(() -> new Delivery.Refused("the message is gone"));
  }

  private Optional<Delivery> fault(MessageDraft draft) {
    int size = limits.measure().size(draft.text());
    if (draft.text().isBlank()) {
      return Optional.of(new Delivery.Refused("a message has at least one character"));
    }
    return size > limits.size()
        ? Optional.of(new Delivery.Refused(
            "a message has at most %d characters, not %d".formatted(limits.size(), size)))
        : Optional.empty();
  }

  private static MessageDraft clean(MessageDraft draft) {
    return new MessageDraft(CleanText.of(draft.text()), draft.buttons(), draft.last());
  }
}
