package dev.parley.core.testing.walk;

import dev.parley.core.command.Command;
import dev.parley.core.command.CommandSentences;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Walks through commands as the catalogue describes them, on any platform, and writes down what people are shown: every
/// command as it is usual by an admin, who runs the channel and anybody, in the channel and in the thread, in both languages;
/// every option at its bounds and beyond; missing and surplus. Each is given on a stage of its own, so that nothing depends on
/// what was tried before.
public final class CatalogueWalk {
  private static final String ENGLISH = "en";
  private static final String CHINESE = "zh-TW";

  private final Supplier<? extends Stage> stages;

  /// @param stages opens a fresh one every time
  public CatalogueWalk(Supplier<? extends Stage> stages) {
    this.stages = stages;
  }

  /// What people are shown of one command: as it stands in `commands/<command>.txt`.
  public String of(Command command) {
    StringJoiner text = new StringJoiner("\n\n", "", "\n");
    text.add("# /parley %s: %s".formatted(command.name(),
        Sentences.say(CommandSentences.summary(command), Language.ENGLISH)));
    List<Scene> scenes = Scenes.of(command);
    for (Scene scene : scenes) {
      text.add("── " + scene.written());
      List<Line> lines = scene.equals(scenes.getLast()) ? Lines.all(command)
          : Lines.usual(command);
      lines.forEach(line -> text.add(played(scene, line)));
    }
    return text.toString();
  }

  /// What is laid down here for commands that there are not.
  public static List<String> leftOver(List<Command> commands) {
    List<String> names = commands.stream().map(Command::name).toList();
    return Scenes.commands().stream().filter(name -> !names.contains(name)).sorted().toList();
  }

  /// Who is shown the same stands together.
  private String played(Scene scene, Line line) {
    Map<String, Speakers> shown = new LinkedHashMap<>();
    line.given().forEach(given -> shown
        .computeIfAbsent(played(scene, given), _ -> new Speakers()).add(given));
    return shown.entrySet().stream()
        .map(entry -> "%s> %s\n%s".formatted(entry.getValue(), typed(line), entry.getKey()))
        .collect(Collectors.joining("\n\n"));
  }

  private static String typed(Line line) {
    return new Given(Person.ADA, Spot.THREAD, line.words(), line.files()).written();
  }

  private String played(Scene scene, Given given) {
    return "en| " + indented(played(scene, given, ENGLISH), "\nen| ")
        + "\nzh| " + indented(played(scene, given, CHINESE), "\nzh| ");
  }

  private String played(Scene scene, Given given, String language) {
    try (Stage stage = stages.get()) {
      Answered _ = stage.give(
          Given.of(given.who(), Spot.THREAD, "config set language " + language));
      scene.play(stage);
      Answered answered = stage.give(given);
      StringJoiner text = new StringJoiner("\n");
      text.add(answered.text().isEmpty() ? "(no words)" : answered.text());
      answered.files().forEach(file -> text.add("📎 " + file));
      return Unsteady.replaced(text.toString(), stage.thread());
    }
  }

  private static String indented(String text, String start) {
    return text.replace("\n", start).replaceAll("(?m) +$", "");
  }
}
