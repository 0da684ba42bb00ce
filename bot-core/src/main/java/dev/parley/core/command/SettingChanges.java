package dev.parley.core.command;

import dev.parley.core.bot.Operator;
import dev.parley.core.bot.Rules;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.Amended;
import dev.parley.core.settings.Amendment;
import dev.parley.core.settings.Change;
import dev.parley.core.settings.Choices;
import dev.parley.core.settings.Editor;
import dev.parley.core.settings.ScopeId;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.settings.Stored;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;

/// Changes what is chosen, for somebody who may.
final class SettingChanges {
  private final SettingsStore store;
  private final Supplier<Operator> operator;
  private final InstantSource clock;

  SettingChanges(SettingsStore store, Supplier<Operator> operator, InstantSource clock) {
    this.store = store;
    this.operator = operator;
    this.clock = clock;
  }

  /// Makes a change of one scope, whatever stands there.
  ///
  /// @param said what is answered, to the caller where that holds which then does: in the language they may have chosen
  CommandAnswer make(
      Caller caller, Change.OfScope change, Function<Caller, CommandAnswer> said) {
    Amendment amendment = Amendment.of(change, editor(caller), clock.instant());
    return switch (store.amend(caller.workspace(), amendment)) {
      case Amended.Done _ -> said.apply(
          new Caller(caller.call(), Rules.read(store, caller.place(), operator.get())));
      case Amended.Outdated _ -> caller.answer(Sentence.of("config.outdated"));
      case Amended.Full _ -> caller.answer(Sentence.of("config.full"));
    };
  }

  /// Makes a change of a document that stood in the version `seen` when the caller decided.
  CommandAnswer make(Caller caller, Change.OfDocument change, long seen, CommandAnswer said) {
    Amendment amendment =
        new Amendment(change, editor(caller), clock.instant(), OptionalLong.of(seen));
    return switch (store.amend(caller.workspace(), amendment)) {
      case Amended.Done _ -> said;
      case Amended.Outdated _ -> caller.answer(Sentence.of("config.outdated"));
      case Amended.Full _ -> caller.answer(Sentence.of("config.full"));
    };
  }

  /// A document of the caller's workspace as it stands; version 0 and no text where there is none.
  Stored<String> document(Caller caller, String name) {
    return store.documents(caller.workspace()).getOrDefault(name, new Stored<>(0, ""));
  }

  /// What is chosen in one scope of the caller's workspace.
  Choices choices(Caller caller, ScopeId scope) {
    return store.read(caller.workspace(), List.of(scope)).choices(scope);
  }

  private static Editor editor(Caller caller) {
    return new Editor(caller.member().author().id(), caller.member().author().name());
  }
}
