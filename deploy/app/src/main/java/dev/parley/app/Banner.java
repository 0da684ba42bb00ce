package dev.parley.app;

import dev.parley.app.cli.Version;
import dev.parley.app.settings.Addresses;
import dev.parley.app.settings.AppSettings;
import java.net.URI;

/// The one line at start: what runs, where to open it, and what it stands on. No secrets.
final class Banner {

  private Banner() {}

  /// Writes it.
  ///
  /// @param listening where the HTTP port is open, with the port that was taken
  static String line(AppSettings settings, URI listening) {
    String open = settings.http().publicUrl().orElse(reachable(listening)).toString();
    String redis = settings.redis().isEmbedded()
        ? "embedded Redis in " + settings.dataDir()
        : Addresses.withoutCredentials(settings.redis().url());
    String endpoint = settings.completions().where(
        URI::toString, "the demo model (set OPENAI_BASE_URL for a real one)");
    return "Parley %s: open %s · conversations in %s · answers from %s".formatted(
        Version.number(), open, redis, endpoint);
  }

  // Every address is none that a browser opens.
  private static URI reachable(URI listening) {
    return URI.create(listening.toString()
        .replaceFirst("//(0\\.0\\.0\\.0|\\[::]|\\[0:0:0:0:0:0:0:0])", "//localhost"));
  }
}
