package dev.parley.core.openai;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The body of an answer, between the HTTP client's thread, which fills it, and the caller's, which reads;
/// a third may close it. The JDK's own drops the bytes that are not yet read when the connection breaks; this
/// one hands them out before it says so. It holds what the client delivers at one go and then asks for more.
final class BodyPipe extends InputStream implements BodySubscriber<InputStream> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  @GuardedBy("lock")
  private final ArrayDeque<ByteBuffer> buffers = new ArrayDeque<>();

  @GuardedBy("lock")
  private Optional<Flow.Subscription> source = Optional.empty();

  @GuardedBy("lock")
  private Optional<Throwable> failure = Optional.empty();

  @GuardedBy("lock")
  private boolean complete;

  @GuardedBy("lock")
  private boolean closed;

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedStage(this); // readable from the headers on
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    boolean wanted;
    lock.lock();
    try {
      source = Optional.of(subscription);
      wanted = !closed;
    } finally {
      lock.unlock();
    }
    if (wanted) {
      subscription.request(1);
    } else {
      subscription.cancel();
    }
  }

  @Override
  public void onNext(List<ByteBuffer> item) {
    boolean empty;
    lock.lock();
    try {
      for (var buffer : item) {
        if (buffer.hasRemaining()) {
          buffers.add(buffer);
        }
      }
      empty = buffers.isEmpty();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    if (empty) {
      askForMore();
    }
  }

  @Override
  public void onError(Throwable throwable) {
    lock.lock();
    try {
      failure = Optional.of(throwable);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void onComplete() {
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
  }

  /// Blocks until there is a byte, the end, or a failure.
  ///
  /// @throws IOException where the body was closed, the connection broke, or the thread was interrupted,
  ///     which is then the cause
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count;
    boolean drained;
    lock.lock();
    try {
      awaitChange();
      if (buffers.isEmpty()) {
        return end();
      }
      count = take(ByteBuffer.wrap(target, offset, length));
      drained = buffers.isEmpty();
    } finally {
      lock.unlock();
    }
    if (drained) {
      askForMore();
    }
    return count;
  }

  @Override
  public void close() {
    Optional<Flow.Subscription> open;
    lock.lock();
    try {
      closed = true;
      open = source;
      buffers.clear();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    open.ifPresent(Flow.Subscription::cancel);
  }

  @GuardedBy("lock")
  private void awaitChange() throws IOException {
    try {
      while (buffers.isEmpty() && failure.isEmpty() && !complete && !closed) {
        changed.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @GuardedBy("lock")
  private int end() throws IOException {
    if (closed) {
      throw new IOException("closed");
    }
    if (failure.isPresent()) {
      throw new IOException("the connection broke", failure.get());
    }
    return -1;
  }

  @GuardedBy("lock")
  private int take(ByteBuffer target) {
    int start = target.position();
    while (target.hasRemaining() && !buffers.isEmpty()) {
      var first = buffers.getFirst();
      int count = Math.min(first.remaining(), target.remaining());
      target.put(target.position(), first, first.position(), count)
          .position(target.position() + count);
      first.position(first.position() + count);
      if (!first.hasRemaining()) {
        buffers.removeFirst();
      }
    }
    return target.position() - start;
  }

  private void askForMore() {
    Optional<Flow.Subscription> open;
    lock.lock();
    try {
      open = source;
    } finally {
      lock.unlock();
    }
    open.ifPresent(subscription -> subscription.request(1));
  }
}
