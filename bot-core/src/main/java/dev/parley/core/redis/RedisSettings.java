package dev.parley.core.redis;

import dev.parley.core.settings.Secret;

/// How to reach Redis.
///
/// @param url `redis://[user:password@]host[:port][/database]`, `rediss://` for TLS,
///     `redis+cluster://host:port,host:port`, `redis+sentinel://host:port,host:port/master[/database]`
///     (and `rediss+cluster://`, `rediss+sentinel://`); a secret because of the password in it
/// @param prefix how every key begins
/// @param clientName what `CLIENT LIST` shows; without white space
public record RedisSettings(Secret url, String prefix, String clientName) {

  /// How every key begins where nobody chose anything.
  public static final String DEFAULT_PREFIX = "parley:";

  private static final int LONGEST_PREFIX = 64;

  /// @throws IllegalArgumentException where the address or the prefix cannot be used; names the fault,
  ///     never the password
  public RedisSettings {
    RedisAddress.parse(url);
    if (prefix.length() > LONGEST_PREFIX || !prefix.chars().allMatch(RedisSettings::isLegal)) {
      throw new IllegalArgumentException(
          "the prefix of Redis' keys has at most 64 printable ASCII characters, none of { } or a space");
    }
  }

  /// The address `url` with the default prefix.
  public static RedisSettings of(Secret url) {
    return new RedisSettings(url, DEFAULT_PREFIX, "parley-" + ProcessHandle.current().pid());
  }

  /// The same Redis with keys of another beginning.
  public RedisSettings withPrefix(String other) {
    return new RedisSettings(url, other, clientName);
  }

  private static boolean isLegal(int c) {
    return c > ' ' && c < 0x7f && c != '{' && c != '}';
  }
}
