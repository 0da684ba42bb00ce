package dev.parley.core.openai.failover;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Which endpoint answered a conversation last: it goes on there while that works, because the beginning of the
/// conversation lies in that endpoint's prompt cache. The conversations used longest ago are forgotten. Any thread.
final class Affinity {
  private static final int MOST = 10_000;

  private final ReentrantLock lock = new ReentrantLock();

  @GuardedBy("lock")
  private final Map<String, Lane> lanes = new LinkedHashMap<>(16, 0.75f, true) {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Lane> eldest) {
      return size() > MOST;
    }
  };

  Optional<Lane> of(String conversation) {
    lock.lock();
    try {
      return Optional.ofNullable(lanes.get(conversation));
    } finally {
      lock.unlock();
    }
  }

  void remember(String conversation, Lane lane) {
    if (conversation.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      lanes.put(conversation, lane);
    } finally {
      lock.unlock();
    }
  }
}
