package dev.parley.core.usage;

import dev.parley.core.usage.BudgetSubject.Channel;
import dev.parley.core.usage.BudgetSubject.EachChannel;
import dev.parley.core.usage.BudgetSubject.EachPerson;
import dev.parley.core.usage.BudgetSubject.Person;
import dev.parley.core.usage.BudgetSubject.Workspace;
import java.util.ArrayList;
import java.util.List;

/// The budgets of a workspace. What is said of one person or channel stands in place of what is said of each, for the same
/// unit and period.
///
/// @param all no two about the same; at most [#MOST]
public record Budgets(List<Budget> all) {
  /// The most budgets of a workspace.
  public static final int MOST = 100;

  /// Everybody may spend what they like.
  public static final Budgets NONE = new Budgets(List.of());

  /// @throws IllegalArgumentException where there are more than [#MOST]
  public Budgets {
    all = List.copyOf(all);
    if (all.size() > MOST) {
      throw new IllegalArgumentException("a workspace has at most %d budgets".formatted(MOST));
    }
  }

  /// These, and `budget` in place of the one about the same, where there is one.
  public Budgets with(Budget budget) {
    List<Budget> others = new ArrayList<>(without(budget).all());
    others.add(budget);
    return new Budgets(others);
  }

  /// These, each of `others` in place of the one about the same: a workspace's own over the operator's.
  public Budgets with(Budgets others) {
    Budgets together = this;
    for (Budget budget : others.all()) {
      together = together.with(budget);
    }
    return together;
  }

  /// These, but for the one about the same as `budget`.
  public Budgets without(Budget budget) {
    return new Budgets(all.stream().filter(other -> !other.isAbout(budget)).toList());
  }

  /// What this person must keep to in this channel.
  public List<Budget> of(Spender spender) {
    return all.stream().filter(budget -> holds(budget, spender)).toList();
  }

  private boolean holds(Budget budget, Spender spender) {
    BudgetSubject channel = new Channel(spender.channel());
    BudgetSubject person = new Person(spender.person().id());
    return switch (budget.subject()) {
      case Workspace _ -> true;
      case Channel named -> named.equals(channel);
      case Person named -> named.equals(person);
      case EachChannel _ -> !isSaidOf(channel, budget);
      case EachPerson _ -> !isSaidOf(person, budget);
    };
  }

  private boolean isSaidOf(BudgetSubject one, Budget each) {
    return all.stream().anyMatch(
        budget -> budget.subject().equals(one) && budget.isCountedAs(each));
  }
}
