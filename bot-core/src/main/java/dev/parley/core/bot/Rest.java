package dev.parley.core.bot;

import dev.parley.core.conversation.ConversationId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/// How long a conversation that could not be served is left alone: longer each time in a row, so that one that
/// can never be served costs nearly nothing. May be used from any thread.
final class Rest {
  static final Duration FIRST = Duration.ofSeconds(2);
  static final Duration LONGEST = Duration.ofMinutes(2);

  /// More conversations than this in trouble at once are no trouble of theirs; they rest the longest.
  private static final int MOST = 10_000;

  private final ConcurrentHashMap<ConversationId, Duration> rests = new ConcurrentHashMap<>();

  /// The conversation could not be served.
  ///
  /// @return how long to leave it alone now
  Duration next(ConversationId conversation) {
    if (rests.size() >= MOST && !rests.containsKey(conversation)) {
      return LONGEST;
    }
    return rests.merge(conversation, FIRST, (before, _) -> doubled(before));
  }

  /// The conversation was served.
  void over(ConversationId conversation) {
    rests.remove(conversation);
  }

  private static Duration doubled(Duration before) {
    Duration twice = before.multipliedBy(2);
    return twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
  }
}
