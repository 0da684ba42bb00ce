package dev.parley.endpoint;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/// Remembers which beginnings of conversations were read before, as the API's prompt cache does: the tokens of the
/// longest known run of whole messages count as cached, from 1,024 on and in steps of 128. Only hashes are kept. Any
/// thread.
final class PromptCache {
  private static final int LEAST = 1_024;
  private static final int STEP = 128;
  private static final int MOST_BEGINNINGS = 20_000;

  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final Map<Long, Boolean> beginnings = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
      return size() > MOST_BEGINNINGS;
    }
  };

  /// How many of the prompt's tokens were read before; from now on all of them were.
  int read(String model, List<Message> messages) {
    int cached = 0;
    int tokens = 0;
    boolean isKnown = true;
    long hash = model.hashCode();
    lock.lock();
    try {
      for (Message message : messages) {
        hash = hash * 1_000_003 + message.hashCode() * 31L + message.text().length();
        tokens += message.tokens().total();
        isKnown &= beginnings.put(hash, true) != null;
        cached = isKnown ? tokens : cached;
      }
    } finally {
      lock.unlock();
    }
    return cached < LEAST ? 0 : cached / STEP * STEP;
  }
}
