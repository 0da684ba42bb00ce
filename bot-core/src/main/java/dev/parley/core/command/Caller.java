package dev.parley.core.command;

import dev.parley.core.access.Access;
import dev.parley.core.access.AccessRules;
import dev.parley.core.access.CommandGroup;
import dev.parley.core.access.Decision;
import dev.parley.core.access.Member;
import dev.parley.core.bot.AccessSentence;
import dev.parley.core.bot.Rules;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.settings.Place;
import dev.parley.core.settings.Settings;
import dev.parley.core.settings.WorkspaceId;
import java.util.Optional;

/// Who gave a command, what holds where they gave it, and in which language they are answered.
record Caller(CommandCall call, Rules rules) {

  Member member() {
    return call.by().member();
  }

  Place place() {
    return call.place();
  }

  WorkspaceId workspace() {
    return call.place().workspace();
  }

  Settings settings() {
    return rules.settings();
  }

  Language language() {
    return rules.language(member().locale());
  }

  /// The sentence, in the caller's language.
  String say(Sentence sentence) {
    return Sentences.say(sentence, language());
  }

  /// Two sentences, one behind the other.
  static Sentence both(Sentence first, Sentence second) {
    return Sentence.of("text.both").with("first", first).with("second", second);
  }

  /// An answer of one sentence.
  CommandAnswer answer(Sentence sentence) {
    return CommandAnswer.of(say(sentence));
  }

  boolean may(CommandGroup group) {
    return decide(group).isAllowed();
  }

  /// Why the caller may not; empty where they may.
  Optional<CommandAnswer> refusal(CommandGroup group) {
    return decide(group) instanceof Decision.Refused refused
        ? Optional.of(answer(AccessSentence.of(refused)))
        : Optional.empty();
  }

  /// The same caller, where other rules hold.
  Caller with(AccessRules access) {
    return new Caller(call, rules.with(access));
  }

  private Decision decide(CommandGroup group) {
    return Access.decide(rules.access(), member(), call.by().venue(), group);
  }
}
