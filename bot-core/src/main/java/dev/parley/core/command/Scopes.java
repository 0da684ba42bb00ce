package dev.parley.core.command;

import dev.parley.core.access.CommandGroup;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.Scope;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.Setting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// In which scope somebody makes a choice. Pure.
final class Scopes {
  private static final String ME = "me";
  private static final Map<String, Scope> WORDS = Map.of(
      ME, Scope.PERSON, "thread", Scope.THREAD, "channel", Scope.CHANNEL, "workspace",
      Scope.WORKSPACE);

  private static final List<String> SCOPES = List.of(ME, "thread", "channel", "workspace");

  /// The option by which it is said.
  static final CommandOption OPTION =
      CommandOption.optional("scope", new OptionKind.Choice(SCOPES));

  private Scopes() {}

  /// Where a choice is made, or why it cannot be made there.
  sealed interface Target {}

  /// There.
  record Found(ScopeId id, CommandGroup group) implements Target {}

  /// Not there.
  record Impossible(Sentence why) implements Target {}

  /// What was said, else the nearest scope there is: for oneself where the setting is personal, else this thread, or
  /// this channel outside every thread.
  static Target of(Place place, Optional<String> word, Setting<?> setting) {
    Scope scope = word.map(WORDS::get).orElseGet(() -> nearest(place, setting));
    return setting.isAllowedIn(scope) ? of(place, scope)
        : new Impossible(Sentence.of("config.not-in-this-scope")
            .with("setting", setting.name())
            .with("scope", name(scope))
            .withAny("scopes", words(setting)));
  }

  private static List<String> words(Setting<?> setting) {
    return SCOPES.stream()
        .filter(
            word -> Optional.ofNullable(WORDS.get(word)).filter(setting::isAllowedIn).isPresent())
        .map(word -> "`scope:" + word + "`").toList();
  }

  /// The same for everything that is chosen in one scope.
  static Target of(Place place, Optional<String> word) {
    return of(place, word.map(WORDS::get)
        .orElseGet(() -> place.thread().isPresent() ? Scope.THREAD : Scope.CHANNEL));
  }

  private static Target of(Place place, Scope scope) {
    return place.id(scope)
        .<Target>map(id -> new Found(id, group(scope)))
        .orElseGet(() -> new Impossible(Sentence.of("config.no-thread")));
  }

  /// What a scope is called in a sentence: "in this channel".
  static Sentence name(Scope scope) {
    return Sentence.family("scope", scope);
  }

  private static Scope nearest(Place place, Setting<?> setting) {
    if (setting.isPersonal()) {
      return Scope.PERSON;
    }
    return place.thread().isPresent() && setting.isAllowedIn(Scope.THREAD)
        ? Scope.THREAD
        : Scope.CHANNEL;
  }

  private static CommandGroup group(Scope scope) {
    return switch (scope) {
      case PERSON -> CommandGroup.PERSONAL;
      case THREAD, CHANNEL -> CommandGroup.CHANNEL;
      case WORKSPACE, OPERATOR -> CommandGroup.WORKSPACE;
    };
  }
}
