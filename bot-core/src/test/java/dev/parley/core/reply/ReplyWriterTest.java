package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ReplyAddress;
import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.RecordingPlatform;
import dev.parley.core.testing.Spoken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The one writer of a reply, between the presenter, the pace and the platform.
@Timeout(20)
class ReplyWriterTest {

  private static final ReplyAddress ADDRESS =
      new ReplyAddress(new ConversationId("test", "w", "general", "t"), "m");

  private final RecordingPlatform platform = new RecordingPlatform(Duration.ofMillis(1));
  private final AtomicReference<WritePermit.State> permit =
      new AtomicReference<>(WritePermit.State.HELD);
  private Pace pace = InMemoryStores.ports(InstantSource.system(), time -> {}).pace();

  @Test
  void writesTheNewestTextAndTheEnd() throws InterruptedException {
    ReplyWriter writer = writer();
    Thread writing = Thread.startVirtualThread(writer);
    writer.accept(new CompletionEvent.Delta(0, "Hello"));
    await().until(() -> platform.texts().equals(List.of("Hello")));
    writer.accept(new CompletionEvent.Delta(0, " world"));
    finish(writer);
    writing.join();
    assertThat(platform.texts()).containsExactly("Hello world");
    assertThat(platform.messages().getLast().last()).isTrue();
  }

  @Test
  void writesNothingAnyMoreOnceItsPermitIsLost() throws InterruptedException {
    ReplyWriter writer = writer();
    Thread writing = Thread.startVirtualThread(writer);
    writer.accept(new CompletionEvent.Delta(0, "mine"));
    await().until(() -> !platform.texts().isEmpty());
    permit.set(WritePermit.State.LOST);
    finish(writer);
    writing.join();
    assertThat(platform.messages().getLast().last()).isFalse();
  }

  @Test
  void waitsWhileItIsUnsureAndGoesOnAfterwards() throws InterruptedException {
    permit.set(WritePermit.State.UNSURE);
    ReplyWriter writer = writer();
    Thread writing = Thread.startVirtualThread(writer);
    writer.accept(new CompletionEvent.Delta(0, "patient"));
    finish(writer);
    await().during(Duration.ofMillis(300)).until(() -> platform.actions().isEmpty());
    permit.set(WritePermit.State.HELD);
    writing.join();
    assertThat(platform.texts()).containsExactly("patient");
  }

  @Test
  void goesOnWhileTheSharedPaceIsAway() {
    pace = new Pace() {
      @Override
      public Duration take(PaceLimit limit, PaceClaim claim) {
        throw new UncheckedIOException(new IOException("away"));
      }

      @Override
      public void block(String key, Duration wait) {
        throw new UncheckedIOException(new IOException("away"));
      }
    };
    ReplyWriter writer = writer();
    writer.accept(new CompletionEvent.Delta(0, "Hello"));
    finish(writer);
    writer.run();
    assertThat(platform.texts()).containsExactly("Hello");
  }

  @Test
  void anEndingDoesNotSleepForThePlaceThatItsReplyHadInTheLine() throws InterruptedException {
    List<Boolean> asked = new CopyOnWriteArrayList<>();
    pace = new Pace() {
      @Override
      public Duration take(PaceLimit limit, PaceClaim claim) {
        asked.add(claim.isEnding());
        return claim.isEnding() ? Duration.ZERO : Duration.ofHours(1);
      }

      @Override
      public void block(String key, Duration wait) {
        throw new AssertionError("nothing was refused");
      }
    };
    ReplyWriter writer = writer();
    Thread writing = Thread.startVirtualThread(writer);
    writer.accept(new CompletionEvent.Delta(0, "Hello"));
    await().until(() -> asked.equals(List.of(false)));
    finish(writer);
    writing.join();
    assertThat(platform.texts()).containsExactly("Hello");
    assertThat(asked).containsExactly(false, true);
  }

  @Test
  void tellsEveryReplyWhatThePlatformRefusedToOne() {
    List<String> blocked = new CopyOnWriteArrayList<>();
    pace = new Pace() {
      @Override
      public Duration take(PaceLimit limit, PaceClaim claim) {
        return Duration.ZERO;
      }

      @Override
      public void block(String key, Duration wait) {
        blocked.add(key + " " + wait);
      }
    };
    AtomicReference<Boolean> refuse = new AtomicReference<>(true);
    platform.decide(delivery -> refuse.getAndSet(false)
        ? new Delivery.Throttled(Duration.ofMillis(50))
        : delivery);
    ReplyWriter writer = writer();
    writer.accept(new CompletionEvent.Delta(0, "Hello"));
    finish(writer);
    writer.run();
    assertThat(blocked).containsExactly("test:Post PT0.05S");
    assertThat(platform.texts()).containsExactly("Hello");
  }

  private ReplyWriter writer() {
    ReplyChannel channel = platform.open(ADDRESS);
    ReplyPresenter presenter = ReplyPresenter.begin(
        channel.limits(), Spoken.AT_ONCE, "m");
    return new ReplyWriter(
        presenter,
        channel,
        new ReplyWriter.Surroundings("reply", pace, permit::get, InstantSource.system(),
            written -> {}));
  }

  private static void finish(ReplyWriter writer) {
    writer.accept(new CompletionEvent.Finished(0, FinishReason.STOP, Optional.empty(), "m"));
  }
}
