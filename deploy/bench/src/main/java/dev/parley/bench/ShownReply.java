package dev.parley.bench;

import dev.parley.core.reply.MessageDraft;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One reply as it stands on the [RecordedPlatform]: written by its one writer, read by any thread.
final class ShownReply {
  private final String asked;
  private final List<String> parts = new CopyOnWriteArrayList<>();
  private final CountDownLatch last = new CountDownLatch(1);
  private final Deque<Long> calls = new ArrayDeque<>(); // its writer only
  private volatile long firstPost;
  private volatile String firstText = "";

  ShownReply(String asked) {
    this.asked = asked;
  }

  String asked() {
    return asked;
  }

  /// The message `part` as it stands from `now` on.
  void show(int part, MessageDraft draft, long now) {
    if (parts.isEmpty()) {
      firstPost = now;
      firstText = draft.text();
    }
    if (part < parts.size()) {
      parts.set(part, draft.text());
    } else {
      parts.add(draft.text());
    }
    if (draft.last()) {
      last.countDown();
    }
  }

  /// Counts a call that changes a message here at `now`.
  ///
  /// @return whether it is one of more than `most` within `span` nanoseconds
  boolean isOneTooMany(long now, int most, long span) {
    while (!calls.isEmpty() && now - calls.getFirst() >= span) {
      calls.removeFirst();
    }
    calls.addLast(now);
    return calls.size() > most;
  }

  /// Everything that stands there, without white space, of which a cut takes some.
  String letters() {
    return String.join("", parts).replaceAll("\\s", "");
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
