package dev.parley.app.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// Parley's version, from the jar's manifest.
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"parley %s (Java %s)".formatted(number(), Runtime.version())};
  }

  /// The version's number; `development` where the classes do not come from the jar.
  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion()).orElse(
        "development");
  }
}
