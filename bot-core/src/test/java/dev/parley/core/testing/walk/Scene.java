package dev.parley.core.testing.walk;

import java.util.List;
import java.util.stream.Collectors;

/// What was done before a command is given.
record Scene(List<Prep> preps) {

  /// Nothing.
  static final Scene NEW = new Scene(List.of());

  Scene {
    preps = List.copyOf(preps);
  }

  static Scene after(Prep... preps) {
    return new Scene(List.of(preps));
  }

  void play(Stage stage) {
    preps.forEach(prep -> prep.play(stage));
  }

  /// As it stands above the answers.
  String written() {
    return preps.isEmpty() ? "where nothing was done before"
        : preps.stream().map(Prep::written).collect(Collectors.joining("\n   and ", "after ", ""));
  }

  /// One thing that was done.
  sealed interface Prep {
    void play(Stage stage);

    String written();
  }

  /// Somebody gave a command.
  record Gave(Given given) implements Prep {
    @Override
    public void play(Stage stage) {
      Answered _ = stage.give(given);
    }

    @Override
    public String written() {
      return "%s (%s)> %s".formatted(given.who().id(), given.where().word(), given.written());
    }
  }

  /// Somebody asked in the thread.
  record Asked(Person who, String question) implements Prep {
    @Override
    public void play(Stage stage) {
      stage.ask(who, question);
    }

    @Override
    public String written() {
      return who.id() + " (thread)> @parley " + question;
    }
  }

  /// The admin gave a command, in the thread.
  static Prep gave(String words) {
    return new Gave(Given.of(Person.ADA, Spot.THREAD, words));
  }

  static Prep gave(Person who, Spot where, String words) {
    return new Gave(Given.of(who, where, words));
  }

  static Prep asked(Person who, String question) {
    return new Asked(who, question);
  }
}
