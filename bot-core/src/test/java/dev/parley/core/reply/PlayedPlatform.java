package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.markdown.PlainReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// A platform as it stands, which throttles, fails and lapses as chance wants, and sees to it that nobody breaks its
/// rules.
final class PlayedPlatform implements Stage.World {
  private final Random random;
  private final ReplyLimits limits;
  private final boolean isRough;
  private final Map<String, MessageDraft> messages = new HashMap<>();
  private final Map<String, Long> changed = new HashMap<>();
  private final Set<String> growing = new HashSet<>();
  private final List<String> order;
  private int posted;
  private boolean lapsed;

  PlayedPlatform(Random random, ReplyLimits limits, ReplyInFlight earlier) {
    this.random = random;
    this.limits = limits;
    this.isRough = random.nextBoolean();
    this.order = new ArrayList<>(earlier.parts());
  }

  /// The messages that stand there, by their ids.
  List<String> order() {
    return order;
  }

  /// What they show.
  List<MessageDraft> standing() {
    return order.stream().map(messages::get).toList();
  }

  /// The letters that they show, in order.
  List<String> letters() {
    return PlainReading.letters(order.stream().map(messages::get).map(MessageDraft::text)
        .collect(Collectors.joining("\n")));
  }

  @Override
  public Delivery outcome(ReplyAction action) {
    return switch (random.nextInt(isRough ? 8 : 1000)) {
      case 1 -> new Delivery.Throttled(Duration.ofMillis(random.nextInt(4000)));
      case 2 -> new Delivery.Failed("");
      case 3 -> new Delivery.Paced(Duration.ofMillis(random.nextInt(2000)));
      case 4 -> grows(action) ? lapse() : delivered(action);
      default -> delivered(action);
    };
  }

  private Delivery lapse() {
    lapsed = true;
    return new Delivery.Lapsed("");
  }

  private static boolean grows(ReplyAction action) {
    return action instanceof ReplyAction.Open || action instanceof ReplyAction.Append
        || action instanceof ReplyAction.Finish;
  }

  private Delivery delivered(ReplyAction action) {
    return new Delivery.Delivered(switch (action) {
      case ReplyAction.Status _,ReplyAction.Delete _ -> "";
      case ReplyAction.Post _,ReplyAction.Open _ -> "m" + posted++;
      case ReplyAction.Edit(int _, String message, MessageDraft _) -> message;
      case ReplyAction.Append(int _, String message, String _) -> message;
      case ReplyAction.Finish(int _, String message, String _, MessageDraft _) -> message;
    });
  }

  @Override
  public long latency() {
    return random.nextInt(isRough ? 1500 : 200);
  }

  @Override
  public void began(long at, ReplyAction action, Delivery outcome) {
    switch (action) {
      case ReplyAction.Status _ -> assertThat(messages).as("a status before text").isEmpty();
      case ReplyAction.Post(int part, MessageDraft draft) -> post(at, part, draft, outcome);
      case ReplyAction.Open(int part, String text) -> {
        assertThat((limits.can(Ability.APPEND) && !lapsed) || outcome instanceof Delivery.Lapsed)
            .isTrue();
        post(at, part, new MessageDraft(text, List.of(), false), outcome);
        order.stream().skip(part).forEach(growing::add);
      }
      case ReplyAction.Edit(int part, String message, MessageDraft draft) -> {
        assertThat(message).isEqualTo(order.get(part));
        assertThat(growing).as("what grows is not edited").doesNotContain(message);
        edit(at, message, draft, outcome);
      }
      case ReplyAction.Append(int _, String message, String piece) ->
        append(at, message, piece, outcome);
      case ReplyAction.Finish(int _, String message, String piece, MessageDraft draft) ->
        finish(at, new Finished(message, piece, draft), outcome);
      case ReplyAction.Delete(int part, String message) -> {
        assertThat(limits.can(Ability.DELETE)).isTrue();
        assertThat(part).as("the last one first").isEqualTo(order.size() - 1);
        if (outcome instanceof Delivery.Delivered) {
          order.remove(message);
        }
      }
    }
  }

  private record Finished(String message, String piece, MessageDraft draft) {}

  private void post(long at, int part, MessageDraft draft, Delivery outcome) {
    assertThat(part).as("messages in their order").isEqualTo(order.size());
    if (outcome instanceof Delivery.Delivered(String message)) {
      order.add(message);
      show(at, message, draft);
    }
  }

  private void edit(long at, String message, MessageDraft draft, Delivery outcome) {
    MessageDraft before = messages.getOrDefault(message, new MessageDraft("", List.of(), false));
    assertThat(draft).as("nothing is sent twice").isNotEqualTo(before);
    // The gap may shrink only for the last draft of a message.
    assertThat(draft.last() || isRested(at, message)).isTrue();
    if (outcome instanceof Delivery.Delivered) {
      show(at, message, draft);
    }
  }

  private void append(long at, String message, String piece, Delivery outcome) {
    assertThat(growing).contains(message);
    assertThat(isRested(at, message)).isTrue();
    assertThat(piece).isNotEmpty();
    if (outcome instanceof Delivery.Delivered) {
      grow(at, message, piece);
    } else if (outcome instanceof Delivery.Lapsed) {
      growing.remove(message);
    }
  }

  private void finish(long at, Finished it, Delivery outcome) {
    assertThat(growing).contains(it.message());
    if (outcome instanceof Delivery.Delivered) {
      grow(at, it.message(), it.piece());
      growing.remove(it.message());
      messages.computeIfPresent(it.message(), (_, stands) -> new MessageDraft(
          stands.text(), it.draft().buttons(), it.draft().files(), true));
    } else if (outcome instanceof Delivery.Lapsed) {
      growing.remove(it.message());
    }
  }

  private void grow(long at, String message, String piece) {
    String text = messages.getOrDefault(message, new MessageDraft("", List.of(), false)).text();
    assertThat(limits.dialect().size(text + piece)).isLessThanOrEqualTo(limits.part().size());
    messages.put(message, new MessageDraft(text + piece, List.of(), false));
    changed.put(message, at);
  }

  private boolean isRested(long at, String message) {
    long gap = limits.gap().toMillis();
    return at - changed.getOrDefault(message, -gap) >= gap;
  }

  private void show(long at, String message, MessageDraft draft) {
    assertThat(limits.dialect().size(draft.text())).isLessThanOrEqualTo(limits.part().size());
    assertThat(draft.text()).isNotBlank();
    boolean opens = !draft.last() && draft.buttons().isEmpty();
    assertThat(opens || PlainReading.closesItsFences(draft.text())).as(draft.text()).isTrue();
    messages.put(message, draft);
    changed.put(message, at);
  }
}
