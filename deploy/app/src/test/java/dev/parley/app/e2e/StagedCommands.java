package dev.parley.app.e2e;

import dev.parley.playground.Completion;
import java.util.List;
import java.util.Map;

/// A small catalogue of commands to be completed, with subcommands, options and values.
final class StagedCommands {
  private static final Map<String, List<Completion>> AFTER = Map.of(
      "", List.of(
          new Completion("help", "what you can do here"),
          new Completion("config", "what holds here, and how to change it"),
          new Completion("usage", "what was used, as a chart")),
      "config", List.of(
          new Completion("show", "every setting, and where it comes from"),
          new Completion("set", "change a setting for this channel"),
          new Completion("reset", "go back to what the workspace says")),
      "config set", List.of(
          new Completion("model", "which model answers"),
          new Completion("temperature", "how freely it chooses its words, 0 to 2"),
          new Completion("max-tokens", "how long an answer may become")),
      "config set temperature", List.of(
          new Completion("0", "always the likeliest word"),
          new Completion("0.2", "sober"),
          new Completion("1", "as the model was made")));

  private StagedCommands() {}

  static List<Completion> completions(String words) {
    String line = words.stripLeading();
    String last = line.substring(line.lastIndexOf(' ') + 1);
    String before = line.substring(0, line.length() - last.length()).strip();
    return AFTER.getOrDefault(before, List.of()).stream()
        .filter(completion -> completion.value().startsWith(last)).toList();
  }
}
