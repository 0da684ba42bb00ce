package dev.parley.core.redis;

import dev.parley.core.settings.Secret;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import redis.clients.jedis.HostAndPort;

/// A Redis address, read. Prints as its hosts only.
///
/// @param nodes the server, or the first ones to ask of a cluster, or the sentinels
/// @param user empty means the default user
record RedisAddress(
    Kind kind,
    Set<HostAndPort> nodes,
    boolean tls,
    Optional<String> user,
    Secret password,
    int database) {

  /// What answers at the address.
  sealed interface Kind {
    record Single() implements Kind {}

    record Cluster() implements Kind {}

    record Sentinel(String master) implements Kind {}
  }

  private static final int REDIS_PORT = 6379;
  private static final int SENTINEL_PORT = 26379;
  private static final int HIGHEST_PORT = 65535;

  /// @throws IllegalArgumentException names the fault, never what stands before the `@`
  static RedisAddress parse(Secret url) {
    String[] halves = url.reveal().strip().split("://", 2);
    if (halves.length != 2) {
      throw new IllegalArgumentException("a Redis address begins with redis:// or rediss://");
    }
    int at = halves[1].lastIndexOf('@');
    String[] place = halves[1].substring(at + 1).split("/", -1);
    Kind kind = kind(halves[0], place);
    int port = kind instanceof Kind.Sentinel ? SENTINEL_PORT : REDIS_PORT;
    Set<HostAndPort> nodes = Arrays.stream(place[0].split(",", -1))
        .map(node -> node(node, port))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    if (kind instanceof Kind.Single && nodes.size() > 1) {
      throw new IllegalArgumentException(
          "redis:// names one host; several need redis+cluster:// or redis+sentinel://");
    }
    List<String> login = at < 0 ? List.of() : List.of(halves[1].substring(0, at).split(":", 2));
    return new RedisAddress(kind, nodes, halves[0].startsWith("rediss"), user(login),
        password(login), database(kind, place));
  }

  /// Where it is, for sentences: never the user or the password.
  String where() {
    return nodes.stream().map(HostAndPort::toString).collect(Collectors.joining(", "));
  }

  @Override
  public String toString() {
    return where();
  }

  private static Kind kind(String scheme, String[] place) {
    return switch (scheme) {
      case "redis", "rediss" -> new Kind.Single();
      case "redis+cluster", "rediss+cluster" -> new Kind.Cluster();
      case "redis+sentinel", "rediss+sentinel" -> {
        if (place.length < 2 || place[1].isEmpty()) {
          throw new IllegalArgumentException(
              "a Redis address by Sentinel ends with the master's name: redis+sentinel://host/master");
        }
        yield new Kind.Sentinel(place[1]);
      }
      default ->
        throw new IllegalArgumentException("a Redis address begins with redis://, rediss://,"
            + " redis+cluster:// or redis+sentinel://, not with " + scheme + "://");
    };
  }

  private static HostAndPort node(String written, int defaultPort) {
    int colon = written.endsWith("]") ? -1 : written.lastIndexOf(':');
    String host = colon < 0 ? written : written.substring(0, colon);
    String bare = host.startsWith("[") && host.endsWith("]")
        ? host.substring(1, host.length() - 1)
        : host;
    if (bare.isEmpty()) {
      throw new IllegalArgumentException("a Redis address names a host after ://");
    }
    return new HostAndPort(bare,
        colon < 0 ? defaultPort : number(written.substring(colon + 1), 1, "port"));
  }

  private static Optional<String> user(List<String> login) {
    return login.size() < 2 || login.getFirst().isEmpty()
        ? Optional.empty()
        : Optional.of(decoded(login.getFirst()));
  }

  private static Secret password(List<String> login) {
    return login.isEmpty() ? Secret.NONE : new Secret(decoded(login.getLast()));
  }

  private static int database(Kind kind, String[] place) {
    int index = kind instanceof Kind.Sentinel ? 2 : 1;
    return place.length <= index || place[index].isEmpty()
        ? 0
        : number(place[index], 0, "database");
  }

  private static int number(String digits, int lowest, String what) {
    try {
      int number = Integer.parseInt(digits);
      if (number >= lowest && number <= HIGHEST_PORT) {
        return number;
      }
    } catch (NumberFormatException _) {
      // said below, together with what is out of range
    }
    throw new IllegalArgumentException(
        "the %s of a Redis address is a number from %d to %d".formatted(what, lowest,
            HIGHEST_PORT));
  }

  /// As addresses have it: `%40` is `@`, and a plus is a plus.
  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return written; // a bare percent sign in a password: meant as it stands
    }
  }
}
