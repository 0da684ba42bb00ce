package dev.parley.app.e2e;

import dev.parley.core.command.Suggestion;
import java.util.List;
import java.util.Map;

/// A small catalogue of commands to be completed, with subcommands, options and values.
final class StagedCommands {
  private static final Map<String, List<Suggestion>> AFTER = Map.of(
      "", List.of(
          new Suggestion("help", "what you can do here"),
          new Suggestion("config", "what holds here, and how to change it"),
          new Suggestion("usage", "what was used, as a chart")),
      "config", List.of(
          new Suggestion("show", "every setting, and where it comes from"),
          new Suggestion("set", "change a setting for this channel"),
          new Suggestion("reset", "go back to what the workspace says")),
      "config set", List.of(
          new Suggestion("model", "which model answers"),
          new Suggestion("temperature", "how freely it chooses its words, 0 to 2"),
          new Suggestion("max-tokens", "how long an answer may become")),
      "config set temperature", List.of(
          new Suggestion("0", "always the likeliest word"),
          new Suggestion("0.2", "sober"),
          new Suggestion("1", "as the model was made")));

  private StagedCommands() {}

  static List<Suggestion> completions(String words) {
    String line = words.stripLeading();
    String last = line.substring(line.lastIndexOf(' ') + 1);
    String before = line.substring(0, line.length() - last.length()).strip();
    return AFTER.getOrDefault(before, List.of()).stream()
        .filter(completion -> completion.value().startsWith(last)).toList();
  }
}
