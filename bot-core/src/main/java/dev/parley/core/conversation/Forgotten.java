package dev.parley.core.conversation;

/// What was forgotten of a person.
///
/// @param questions how many questions of theirs, with the answers
/// @param conversations in how many conversations
/// @param ratings how many ratings they gave
public record Forgotten(int questions, int conversations, int ratings) {

  /// Nothing.
  public static final Forgotten NOTHING = new Forgotten(0, 0, 0);

  /// Both together.
  public Forgotten and(Forgotten more) {
    return new Forgotten(questions + more.questions(), conversations + more.conversations(),
        ratings + more.ratings());
  }
}
