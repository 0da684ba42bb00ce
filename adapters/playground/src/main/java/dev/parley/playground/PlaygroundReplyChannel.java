package dev.parley.playground;

import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.playground.CallLimit.Call;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One reply in the room. As on a platform, a message that is too long is refused, calls that come too fast are turned
/// away, and a message that is finished takes nothing more. For one caller at a time, as its port says.
final class PlaygroundReplyChannel implements ReplyChannel {
  private static final int LONGEST_STATUS = 100;
  private static final Delivery GONE = new Delivery.Refused("the message is gone");
  private static final Delivery FINISHED =
      new Delivery.Lapsed("the message does not grow any more");

  private final ReplyParts parts;
  private final Room room;
  private final Place place;
  private final CallBudget budget;

  PlaygroundReplyChannel(Room room, ReplyAddress address, CallBudget budget) {
    this.room = room;
    this.place = Place.of(address.conversation());
    this.budget = budget;
    this.parts = new ReplyParts(room, place, address.message());
  }

  @Override
  public ReplyLimits limits() {
    return budget.rules().reply();
  }

  @Override
  public List<PaceLimit> pace(ReplyAction action) {
    return budget.limits(call(action), place);
  }

  @Override
  public Delivery perform(ReplyAction action) {
    try {
      return fault(action).orElseGet(() -> {
        Duration wait = budget.take(call(action), place);
        return wait.isPositive() ? new Delivery.Throttled(wait) : allowed(action);
      });
    } catch (UncheckedIOException e) {
      return new Delivery.Failed("the playground's store cannot be reached");
    }
  }

  private Delivery allowed(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status(String line) -> status(line);
      case ReplyAction.Post(int part, MessageDraft draft) -> parts.post(part, clean(draft));
      case ReplyAction.Edit(int _, String message, MessageDraft draft) ->
        delivered(parts.rewrite(message, clean(draft)));
      case ReplyAction.Open(int part, String text) -> open(part, CleanText.of(text));
      case ReplyAction.Append(int _, String message, String piece) ->
        room.growing().isOpen(message) ? delivered(parts.append(message, CleanText.of(piece)))
            : FINISHED;
      case ReplyAction.Finish(int _, String message, String piece, MessageDraft draft) ->
        room.growing().isOpen(message) ? finish(message, CleanText.of(piece), clean(draft))
            : FINISHED;
      case ReplyAction.Delete(int _, String message) -> delivered(parts.delete(message));
    };
  }

  /// Such a message has no buttons of ours, and platforms offer to stop it by themselves.
  private Delivery open(int part, String text) {
    Delivery opened = parts.post(part, new MessageDraft(text, List.of(parts.stop()), false));
    if (opened instanceof Delivery.Delivered(String message)) {
      room.growing().open(message);
    }
    return opened;
  }

  private Delivery status(String line) {
    String said = CleanText.of(line).replace('\n', ' ').strip();
    room.type(place, budget.rules().saysStatus()
        ? said.substring(0, said.offsetByCodePoints(0,
            Math.min(LONGEST_STATUS, said.codePointCount(0, said.length()))))
        : "");
    return new Delivery.Delivered("");
  }

  /// What was appended stands, whatever the draft says: nothing that has grown can be taken back.
  private Delivery finish(String message, String piece, MessageDraft draft) {
    Delivery finished = room.find(message)
        .map(stands -> new MessageDraft(
            stands.draft().text() + piece, draft.buttons(), draft.files(), draft.last()))
        .map(whole -> delivered(parts.rewrite(message, whole)))
        .orElse(GONE);
    if (finished instanceof Delivery.Delivered) {
      room.growing().close(message);
    }
    return finished;
  }

  private static Delivery delivered(Optional<RoomMessage> stands) {
    return stands.<Delivery>map(message -> new Delivery.Delivered(message.id())).orElse(GONE);
  }

  /// Why a platform would never take it.
  private Optional<Delivery> fault(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status _,ReplyAction.Delete _ -> Optional.empty();
      case ReplyAction.Post(int _, MessageDraft draft) -> fault(draft.text());
      case ReplyAction.Edit(int _, String _, MessageDraft draft) -> fault(draft.text());
      case ReplyAction.Open(int _, String text) -> fault(text);
      case ReplyAction.Append(int _, String message, String piece) -> fault(grown(message, piece));
      case ReplyAction.Finish(int _, String message, String piece, MessageDraft _) ->
        fault(grown(message, piece));
    };
  }

  private String grown(String message, String piece) {
    return room.find(message).map(stands -> stands.draft().text()).orElse("") + piece;
  }

  private Optional<Delivery> fault(String text) {
    int most = limits().part().size();
    int size = limits().dialect().size(text);
    if (text.isBlank()) {
      return Optional.of(new Delivery.Refused("a message has at least one character"));
    }
    return size > most
        ? Optional.of(new Delivery.Refused(
            "a message has at most %d characters, not %d".formatted(most, size)))
        : Optional.empty();
  }

  private static Call call(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status _ -> Call.STATUS;
      case ReplyAction.Post _ -> Call.POST;
      case ReplyAction.Edit _ -> Call.EDIT;
      case ReplyAction.Open _ -> Call.OPEN;
      case ReplyAction.Append _ -> Call.APPEND;
      case ReplyAction.Finish _ -> Call.FINISH;
      case ReplyAction.Delete _ -> Call.DELETE;
    };
  }

  private static MessageDraft clean(MessageDraft draft) {
    return new MessageDraft(
        CleanText.of(draft.text()), draft.buttons(), draft.files(), draft.last());
  }
}
