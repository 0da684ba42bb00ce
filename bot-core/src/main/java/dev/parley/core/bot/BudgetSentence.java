package dev.parley.core.bot;

import dev.parley.core.language.Durations;
import dev.parley.core.language.Sentence;
import dev.parley.core.usage.BudgetSubject;
import dev.parley.core.usage.BudgetWarning;
import dev.parley.core.usage.Standing;
import java.time.Duration;
import java.time.Instant;

/// Says to a person how a budget stands. Pure.
final class BudgetSentence {
  private BudgetSentence() {}

  /// That it is spent, and when it begins anew.
  static Sentence of(Standing spent, Instant now) {
    Sentence whose = switch (spent.budget().subject()) {
      case BudgetSubject.Workspace _ -> Sentence.of("budget.spent-workspace");
      case BudgetSubject.Channel _,BudgetSubject.EachChannel _ ->
        Sentence.of("budget.spent-channel");
      case BudgetSubject.Person _,BudgetSubject.EachPerson _ -> Sentence.of("budget.spent-person");
    };
    return whose.with("reset", Durations.inWords(Duration.between(now, spent.resetsAt())));
  }

  /// That it is nearly spent.
  static Sentence of(BudgetWarning warning) {
    Sentence whose = switch (warning.standing().budget().subject()) {
      case BudgetSubject.Workspace _ -> Sentence.of("budget.warning-workspace");
      case BudgetSubject.Channel _,BudgetSubject.EachChannel _ ->
        Sentence.of("budget.warning-channel");
      case BudgetSubject.Person _,BudgetSubject.EachPerson _ ->
        Sentence.of("budget.warning-person");
    };
    return whose.with("percent", warning.standing().percent());
  }
}
