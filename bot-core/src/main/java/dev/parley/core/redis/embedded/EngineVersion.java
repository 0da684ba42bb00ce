package dev.parley.core.redis.embedded;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A Redis release, as far as it decides who can read whose files.
record EngineVersion(int major, int minor) implements Comparable<EngineVersion> {
  private static final Pattern WRITTEN = Pattern.compile("(?:^|v=)(\\d{1,4})\\.(\\d{1,4})");

  /// Reads `6.2` or what `redis-server --version` prints.
  static Optional<EngineVersion> parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    return matcher.find()
        ? Optional.of(new EngineVersion(
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
        : Optional.empty();
  }

  @Override
  public int compareTo(EngineVersion other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
