package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.markdown.PlainReading;
import dev.parley.core.markdown.RandomMarkdown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random answers at a random pace, ended in every way, on a platform that is slow, throttles and fails.
class ReplyPresenterPropertyTest {
  private static final int CASES = 2000;
  private static final long GAP = 1000;

  @Test
  void bringsEveryReplyToItsEnd() {
    for (int seed = 0; seed < CASES; seed++) {
      try {
        new Case(new Random(seed)).check();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /// Everything a seed decides, and the platform as it stands.
  private static final class Case implements Stage.World {
    private final Random random;
    private final String text;
    private final ReplyLimits limits;
    private final ReplyInFlight earlier;
    private final ReplyPresenter presenter;
    private final boolean isRough;
    private final Map<String, MessageDraft> messages = new HashMap<>();
    private final Map<String, Long> changed = new HashMap<>();
    private final List<String> order = new ArrayList<>();

    Case(Random random) {
      this.random = random;
      this.text = new RandomMarkdown(random).text(1 + random.nextInt(12));
      this.isRough = random.nextBoolean();
      limits = new ReplyLimits(new PlainDialect(),
          PartLimits.ofSize(200 + random.nextInt(600)), Duration.ofMillis(GAP), Set.of());
      earlier = random.nextInt(4) > 0 ? ReplyInFlight.begun("t")
          : ReplyInFlight.growing("t", List.of("old0", "old1"), "old ".repeat(random.nextInt(300)));
      order.addAll(earlier.parts());
      presenter = ReplyPresenter.resume(limits, ReplySettings.DEFAULTS, earlier,
          AnswerPages.ONLY);
    }

    void check() {
      Stage stage = new Stage(presenter, this);
      long at = random.nextInt(2000);
      for (String piece : new RandomMarkdown(random).pieces(text)) {
        stage.at(at, now -> presenter.accept(new CompletionEvent.Delta(0, piece), now));
        at += random.nextInt(random.nextInt(20) == 0 ? 5000 : 120);
      }
      boolean broken = end(stage, random.nextBoolean() ? at : random.nextLong(at + 1));
      stage.play();
      assertThat(presenter.isComplete()).isTrue();
      assertThat(presenter.isUndeliverable()).isFalse();
      assertThat(presenter.snapshot().parts()).isEqualTo(order);
      assertEnd(broken);
    }

    private boolean end(Stage stage, long at) {
      int way = random.nextInt(4);
      stage.at(at, now -> {
        switch (way) {
          case 0 -> presenter.stopped(now);
          case 1 -> presenter.accept(
              new CompletionEvent.Failed(new CompletionFailure.Truncated("")), now);
          default -> presenter.accept(
              new CompletionEvent.Finished(0, FinishReason.STOP, Optional.empty(), "demo"), now);
        }
      });
      return way < 2;
    }

    private void assertEnd(boolean broken) {
      ReplyText last = new ReplyText(limits, ReplyInFlight.begun("t"));
      last.append(presenter.snapshot().text());
      last.end(switch (presenter.snapshot().state()) {
        case DONE, GROWING, CUT, INTERRUPTED -> ReplyEnding.finished(FinishReason.STOP, true);
        case STOPPED -> ReplyEnding.stopped();
        case FAILED -> broken ? ReplyEnding.failed(new CompletionFailure.Truncated(""))
            : ReplyEnding.finished(FinishReason.STOP, false);
      });
      int count = Math.max(last.count(), order.size());
      assertThat(order.stream().map(messages::get).toList())
          .isEqualTo(IntStream.range(0, count).mapToObj(last::draft).toList());
    }

    @Override
    public Delivery outcome(ReplyAction action) {
      int chance = random.nextInt(isRough ? 8 : 1000);
      return switch (chance) {
        case 1 -> new Delivery.Throttled(Duration.ofMillis(random.nextInt(4000)));
        case 2 -> new Delivery.Failed("");
        default -> new Delivery.Delivered(switch (action) {
          case ReplyAction.Status _ -> "";
          case ReplyAction.Post(int part, MessageDraft _) -> "m" + part;
          case ReplyAction.Edit(int _, String message, MessageDraft _) -> message;
          case ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Attach _,ReplyAction.Delete _ ->
            "";
        });
      };
    }

    @Override
    public long latency() {
      return random.nextInt(isRough ? 1500 : 200);
    }

    @Override
    public void began(long at, ReplyAction action, Delivery outcome) {
      switch (action) {
        case ReplyAction.Status _ -> assertThat(messages).as("a status before text").isEmpty();
        case ReplyAction.Post(int part, MessageDraft draft) -> {
          assertThat(part).as("messages in their order").isEqualTo(order.size());
          if (outcome instanceof Delivery.Delivered(String message)) {
            order.add(message);
            show(at, message, draft);
          }
        }
        case ReplyAction.Append _,ReplyAction.Finish _,ReplyAction.Attach _,ReplyAction.Delete _ ->
          throw new AssertionError(action);
        case ReplyAction.Edit(int part, String message, MessageDraft draft) -> {
          assertThat(message).isEqualTo(order.get(part));
          edit(at, message, draft, outcome);
        }
      }
    }

    private void edit(long at, String message, MessageDraft draft, Delivery outcome) {
      MessageDraft before = messages.getOrDefault(message, new MessageDraft("", List.of(), false));
      assertThat(draft).as("nothing is sent twice").isNotEqualTo(before);
      // The gap may shrink only for the last draft of a message.
      assertThat(draft.last() || at - changed.getOrDefault(message, -GAP) >= GAP).isTrue();
      // Only the end of the whole reply may change a message after its last draft: by nothing but its note.
      assertThat(!before.last() || draft.text().startsWith(before.text())).isTrue();
      if (outcome instanceof Delivery.Delivered) {
        show(at, message, draft);
      }
    }

    private void show(long at, String message, MessageDraft draft) {
      assertThat(limits.dialect().size(draft.text())).isLessThanOrEqualTo(limits.part().size());
      assertThat(draft.text()).isNotBlank();
      assertThat(PlainReading.closesItsFences(draft.text())).as(draft.text()).isTrue();
      messages.put(message, draft);
      changed.put(message, at);
    }
  }
}
