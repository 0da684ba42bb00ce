package dev.parley.core.testing.walk;

import static dev.parley.core.testing.walk.Scene.after;
import static dev.parley.core.testing.walk.Scene.asked;
import static dev.parley.core.testing.walk.Scene.gave;

import dev.parley.core.command.Command;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// What has to be done before a command has something to do; each is tried where nothing was done, too.
final class Scenes {
  private static final String HELLO = "Tell me a short story.";
  private static final Scene WITH_A_PERSONA =
      after(gave("persona save tutor You are a patient tutor."));
  private static final Scene TALKED = after(
      asked(Person.CHEN, HELLO), asked(Person.ADA, HELLO), asked(Person.CHEN, HELLO));

  private static final Map<String, List<Scene>> BY_COMMAND = Map.ofEntries(
      Map.entry("stop", List.of(after(asked(Person.CHEN, PlayedModel.GOES_ON)))),
      Map.entry("retry", List.of(TALKED, after(asked(Person.CHEN, PlayedModel.FAILS)))),
      Map.entry("regenerate", List.of(TALKED)),
      Map.entry("continue", List.of(TALKED, after(asked(Person.CHEN, PlayedModel.CUT)))),
      Map.entry("status", List.of(after(asked(Person.CHEN, PlayedModel.GOES_ON)))),
      Map.entry("reset", List.of(TALKED)),
      Map.entry("export", List.of(TALKED)),
      Map.entry("forget-me", List.of(TALKED)),
      Map.entry("usage", List.of(TALKED)),
      Map.entry("model", List.of(after(
          gave(Person.BOB, Spot.CHANNEL, "model llama-3 scope:channel")))),
      Map.entry("prompt show", List.of(after(gave("prompt set You are a patient tutor.")),
          after(gave("persona save tutor You are a patient tutor."),
              gave("persona use tutor scope:channel")))),
      Map.entry("prompt reset", List.of(after(
          gave(Person.BOB, Spot.CHANNEL, "prompt set Be brief."),
          gave(Person.BOB, Spot.THREAD, "prompt set Be kind.")))),
      Map.entry("persona list", List.of(after(gave("persona save tutor You are a patient tutor."),
          gave("persona save 導師 You are a patient tutor.")))),
      Map.entry("persona show", List.of(WITH_A_PERSONA)),
      Map.entry("persona use", List.of(WITH_A_PERSONA)),
      Map.entry("persona save", List.of(WITH_A_PERSONA)),
      Map.entry("persona delete", List.of(WITH_A_PERSONA)),
      Map.entry("config show", List.of(after(
          gave("config set temperature 0.2 scope:workspace"),
          gave(Person.BOB, Spot.CHANNEL, "config set stop END, \"a|b\""),
          gave(Person.BOB, Spot.THREAD, "config set seed 7"),
          gave(Person.BOB, Spot.CHANNEL, "prompt set Be brief.\nBe kind.")))),
      Map.entry("config set", List.of(after(
          gave("persona save tutor You are a patient tutor."),
          gave(Person.BOB, Spot.THREAD, "config set temperature 1")))),
      Map.entry("config reset", List.of(after(
          gave("config set temperature 1 scope:workspace"),
          gave(Person.BOB, Spot.CHANNEL, "config set temperature 0.2"),
          gave(Person.BOB, Spot.THREAD, "config set temperature 0.5")))),
      Map.entry("config copy", List.of(after(
          gave(Person.ADA, Spot.ELSEWHERE, "config set temperature 0.2"),
          gave(Person.ADA, Spot.ELSEWHERE, "config set seed 7")))),
      Map.entry("config history", List.of(after(
          gave("config set temperature 0.2 scope:workspace"),
          gave(Person.BOB, Spot.CHANNEL, "config set temperature 1"),
          gave(Person.CHEN, Spot.THREAD, "config set reasoning quote"),
          gave("budget set person 200k tokens per day"), gave("access block person:eve"),
          gave("config reset temperature scope:workspace")))),
      Map.entry("budget show", List.of(after(
          gave("budget set person 2k tokens per day"),
          gave("budget set workspace 5 USD per month"), asked(Person.CHEN, HELLO)))),
      Map.entry("budget set", List.of(after(gave("budget set person 200k tokens per day")))),
      Map.entry("budget remove", List.of(after(gave("budget set person 200k tokens per day")))),
      Map.entry("access show", List.of(after(
          gave("access allow role:visitors"), gave("access allow person:bob"),
          gave("access block #general"), gave("access grant channel person:chen"),
          gave("access bot helper on"), gave("access direct-messages off")),
          after(gave("access block person:chen")))),
      Map.entry("access unlist", List.of(after(gave("access block @bob")))),
      Map.entry("access revoke", List.of(after(gave("access grant chat @bob")))),
      Map.entry("access bot", List.of(after(gave("access bot helper on")))));

  private Scenes() {}

  /// Where nothing was done, and what there is besides; the last is the one in which every option is tried.
  static List<Scene> of(Command command) {
    return Stream.concat(Stream.of(Scene.NEW),
        BY_COMMAND.getOrDefault(command.name(), List.of()).stream()).toList();
  }

  /// The commands that something is done before.
  static Set<String> commands() {
    return BY_COMMAND.keySet();
  }
}
