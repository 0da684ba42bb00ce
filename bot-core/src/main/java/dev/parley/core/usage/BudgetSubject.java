package dev.parley.core.usage;

/// Whose spending a budget limits.
public sealed interface BudgetSubject {

  /// Everybody in the workspace together.
  record Workspace() implements BudgetSubject {}

  /// Every channel for itself.
  record EachChannel() implements BudgetSubject {}

  /// This channel alone, by the platform's id.
  record Channel(String id) implements BudgetSubject {
    /// @throws IllegalArgumentException where the id could not be written in a budget
    public Channel {
      checkId(id);
    }
  }

  /// Every person for themselves.
  record EachPerson() implements BudgetSubject {}

  /// This person alone, by the platform's id.
  record Person(String id) implements BudgetSubject {
    /// @throws IllegalArgumentException where the id could not be written in a budget
    public Person {
      checkId(id);
    }
  }

  /// The longest id of a channel or person.
  int LONGEST_ID = 200;

  private static void checkId(String id) {
    boolean isOneWord = !id.isEmpty() && id.length() <= LONGEST_ID
        && id.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    if (!isOneWord) {
      throw new IllegalArgumentException(
          "a budget's id is 1 to %d characters without white space".formatted(LONGEST_ID));
    }
  }
}
