package dev.parley.bench;

import dev.parley.core.reply.MessageDraft;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// One reply as it stands on the [RecordedPlatform]: written by its one writer, read by any thread.
final class ShownReply {
  private final String asked;
  private final List<Shown> parts = new CopyOnWriteArrayList<>();
  private final CountDownLatch last = new CountDownLatch(1);
  private volatile long firstPost;
  private volatile String firstText = "";

  ShownReply(String asked) {
    this.asked = asked;
  }

  private record Shown(String text, long at) {}

  String asked() {
    return asked;
  }

  /// The message `part` as it stands from `now` on.
  void show(int part, MessageDraft draft, long now) {
    if (parts.isEmpty()) {
      firstPost = now;
      firstText = draft.text();
    }
    Shown shown = new Shown(draft.text(), now);
    if (part < parts.size()) {
      parts.set(part, shown);
    } else {
      parts.add(shown);
    }
    if (draft.last()) {
      last.countDown();
    }
  }

  /// When the message `part` was changed last.
  long changed(int part) {
    return parts.get(part).at();
  }

  /// Everything that stands there, without white space, of which a cut takes some.
  String letters() {
    return parts.stream().map(Shown::text).collect(Collectors.joining()).replaceAll("\\s", "");
  }

  /// From the writing of the first chunk to the first post, in nanoseconds.
  long toFirstPost() {
    return firstPost - PacedEndpoint.stamp(firstText).orElseThrow();
  }

  /// Waits until a message stands there that will not change any more.
  boolean awaitLast(Duration most) throws InterruptedException {
    return last.await(most.toMillis(), TimeUnit.MILLISECONDS);
  }
}
