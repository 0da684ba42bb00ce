package dev.parley.core.redis.embedded;

/// The embedded Redis cannot be had; the message is one sentence for the person who starts Parley, and says what to do.
public final class EmbeddedRedisException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EmbeddedRedisException(String sentence) {
    super(sentence);
  }

  EmbeddedRedisException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
