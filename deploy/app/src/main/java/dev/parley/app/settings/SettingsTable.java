package dev.parley.app.settings;

import java.util.stream.Collectors;

/// The catalogue for people: as a Markdown table, and as lines for a terminal.
public final class SettingsTable {
  private static final String HEAD = """
      # Parley's settings

      One YAML file (`--config FILE`, default `parley.yaml` where it exists) and environment variables. A `PARLEY_…`
      variable wins over the ecosystem's own name beside it, and both win over the file. A secret (🔒) may lie in a file:
      the variable's name with `_FILE` after it, or the key's with `-file`, names it. An empty variable counts as not set.
      Where words are to be chosen from, they may be written in any case.

      On SIGHUP Parley reads all of it again. What is marked 🔁 then holds from the next turn on; for anything else that
      changed the log says that Parley must be restarted. Where something is wrong, the log says what, and nothing changes.

      This page is made from the code, by `mvn verify -pl deploy/app -am -Dtest=SettingsTableTest -Dparley.write=true
      -Dsurefire.failIfNoSpecifiedTests=false`; the test fails where the two differ.

      | key | environment | default | meaning | allowed |
      |---|---|---|---|---|
      """;

  private SettingsTable() {}

  /// The page SETTINGS.md.
  public static String markdown() {
    return Keys.ALL.stream().map(SettingsTable::row).collect(Collectors.joining("", HEAD, ""));
  }

  /// A line for each key: its name, its variables and its default.
  public static String lines() {
    return Keys.ALL.stream()
        .map(key -> "  %-34s %s".formatted(key.name(), fallback(key, "none").replace("`", "")))
        .collect(Collectors.joining("\n"));
  }

  private static String row(Key<?> key) {
    String names = key.variables().stream().map(name -> ", `" + name + "`").collect(
        Collectors.joining("", "`" + key.variable() + "`", ""));
    return "| `%s`%s | %s | %s | %s | %s |\n".formatted(
        key.name(), (key.isSecret() ? " 🔒" : "") + (key.isLive() ? " 🔁" : ""), names,
        key.fallback().map(text -> "`" + text + "`").orElse(fallback(key, "—")), key.meaning(),
        key.kind().allowed());
  }

  private static String fallback(Key<?> key, String none) {
    return key.shown().isEmpty() ? none : key.shown();
  }
}
