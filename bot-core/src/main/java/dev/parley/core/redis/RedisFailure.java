package dev.parley.core.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;
import redis.clients.jedis.exceptions.JedisAccessControlException;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/// What Jedis throws, as one plain sentence.
final class RedisFailure {
  private static final int LONGEST_DETAIL = 200;
  private static final int DEEPEST_CAUSE = 8;

  private RedisFailure() {}

  static UncheckedIOException of(JedisException e, String where) {
    return new UncheckedIOException(new IOException("Redis at " + where + " " + fault(e), e));
  }

  /// The sentence of a failure that [#of] made.
  static String sentence(UncheckedIOException e) {
    return Objects.toString(Objects.requireNonNull(e.getCause()).getMessage(), "");
  }

  /// Whether another try on a new connection may help. A time-out does not count: that server is slow, and
  /// would only be asked twice as much.
  static boolean isBrokenConnection(JedisException e) {
    return e instanceof JedisConnectionException && !hasTimedOut(e, 0);
  }

  private static String fault(JedisException e) {
    if (hasTimedOut(e, 0)) {
      return "did not answer in time";
    }
    if (e.getCause() instanceof NoSuchElementException) {
      return "is busy: all %d connections are in use".formatted(RedisClients.MOST_CONNECTIONS);
    }
    return switch (e) {
      case JedisAccessControlException _ -> "refused us: " + detail(e);
      case JedisDataException _ -> "refused the command: " + detail(e);
      case JedisConnectionException _ -> "cannot be reached: " + detail(e);
      default -> "failed: " + detail(e);
    };
  }

  private static String detail(JedisException e) {
    String detail = Objects.toString(e.getMessage(), e.getClass().getSimpleName());
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
  }

  private static boolean hasTimedOut(Throwable e, int depth) {
    return e instanceof SocketTimeoutException
        || (depth < DEEPEST_CAUSE
            && Stream.concat(Stream.ofNullable(e.getCause()), Arrays.stream(e.getSuppressed()))
                .anyMatch(inner -> hasTimedOut(inner, depth + 1)));
  }
}
