package dev.parley.app.settings;

import dev.parley.core.settings.Secret;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Addresses as settings: which ones are allowed, how they are shown, and which of them stay on this machine.
public final class Addresses {
  private static final List<String> WEB = List.of("http", "https");
  private static final List<String> REDIS = List.of(
      "redis", "rediss", "redis+cluster", "redis+sentinel");

  private Addresses() {}

  /// An http or https address. One with a user or password in it is refused: it would be logged.
  static Kind<URI> web() {
    return new Kind<>(
        "an http:// or https:// address with a host, without user, query or fragment",
        text -> address(text).filter(Addresses::isWeb));
  }

  /// A Redis address. Secret, because it may hold a password.
  static Kind<Secret> redis() {
    return new Kind<>(
        "an address that begins with redis://, rediss://, redis+cluster:// or redis+sentinel://"
            + " and names a host",
        text -> address(text).filter(Addresses::isRedis).map(uri -> new Secret(text)));
  }

  /// Whether only this machine reaches `host`.
  public static boolean isLoopback(String host) {
    String bare = host.replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    return bare.equals("localhost") || bare.endsWith(".localhost") || bare.equals("::1")
        || bare.equals("0:0:0:0:0:0:0:1") || bare.matches("127(\\.\\d{1,3}){3}");
  }

  /// The address without user and password, for people and logs.
  public static String withoutCredentials(Secret address) {
    return address.reveal().replaceFirst("://[^/]*@", "://").replaceFirst("[?#].*", "");
  }

  private static boolean isWeb(URI uri) {
    return WEB.contains(scheme(uri)) && uri.getHost() != null && uri.getUserInfo() == null
        && uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getPort() <= 65_535;
  }

  // Several hosts with commas between them are an authority that is no host: so the authority is asked for.
  private static boolean isRedis(URI uri) {
    return REDIS.contains(scheme(uri)) && uri.getRawAuthority() != null
        && !uri.getRawAuthority().endsWith("@");
  }

  private static String scheme(URI uri) {
    String scheme = uri.getScheme();
    return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
  }

  private static Optional<URI> address(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty(); // the caller tells what is allowed
    }
  }
}
