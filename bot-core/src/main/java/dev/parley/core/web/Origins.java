package dev.parley.core.web;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Which pages may use the routes: those this server is reached as, and no other site's.
///
/// A request's `Host` must be one of the names (a foreign name that resolves to us is an attack by DNS);
/// its `Origin`, where a browser sends one, must be that same host *and port*, or the public address.
/// The port of `Host` itself is free, so that a forwarded port works.
///
/// @param hosts names or addresses in lower case, without port
/// @param origins whole origins that are allowed beside the host's own, as `https://bot.example.org`
public record Origins(Set<String> hosts, Set<String> origins) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final Pattern BARE =
      Pattern.compile("[0-9.]+|\\[[0-9a-f:.%]+]|[a-z0-9_-]+");

  public Origins {
    hosts = Set.copyOf(hosts);
    origins = Set.copyOf(origins);
  }

  /// Loopback alone.
  public static Origins loopback() {
    return new Origins(LOOPBACK, Set.of());
  }

  /// These, and the address by which the outside reaches us.
  public Origins and(URI publicUrl) {
    Set<String> moreHosts = new HashSet<>(hosts);
    Set<String> moreOrigins = new HashSet<>(origins);
    moreHosts.add(name(publicUrl.getRawAuthority()));
    moreOrigins.add(lower(publicUrl.getScheme() + "://" + publicUrl.getRawAuthority()));
    return new Origins(moreHosts, moreOrigins);
  }

  /// Whether the request comes from one of our own pages, or from no page.
  boolean allow(Request request) {
    Optional<String> host = request.header("host").map(Origins::lower);
    Optional<String> origin = request.header("origin").map(Origins::lower);
    return host.filter(h -> hosts.contains(name(h))).isPresent()
        && origin.filter(o -> !origins.contains(o) && !isOf(o, host.orElse(""))).isEmpty();
  }

  /// Whether the request comes from no page, and calls us by an address or by a name without a dot, as `parley:8080`:
  /// neither can be the name of another site that was made to resolve to us.
  static boolean isMachine(Request request) {
    return request.header("origin").isEmpty()
        && request.header("host").filter(host -> BARE.matcher(name(host)).matches()).isPresent();
  }

  private static boolean isOf(String origin, String host) {
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static String name(String authority) {
    return lower(authority).replaceFirst(":\\d*$", "");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
