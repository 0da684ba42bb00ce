package dev.parley.core.conversation;

/// What of a conversation the model is no longer sent: everything up to the turn `upTo`, that one included. It is on
/// record with the conversation, so that what the model is sent begins alike turn after turn, whatever is learned
/// meanwhile of how it counts.
///
/// @param upTo the last turn that is left out
/// @param questions how many questions are left out by now, at least 1
/// @param summary what the model is told of them instead, at most [#LONGEST_SUMMARY] characters; empty for nothing
public record LeftOut(String upTo, int questions, String summary) {

  /// The longest summary.
  public static final int LONGEST_SUMMARY = 8_000;

  /// @throws IllegalArgumentException where nothing is left out, or the summary is too long
  public LeftOut {
    if (questions < 1) {
      throw new IllegalArgumentException("at least 1 question is left out, not " + questions);
    }
    if (summary.length() > LONGEST_SUMMARY) {
      throw new IllegalArgumentException("a summary has at most %,d characters, not %,d"
          .formatted(LONGEST_SUMMARY, summary.length()));
    }
  }

  /// Something that is left out without a word.
  public LeftOut(String upTo, int questions) {
    this(upTo, questions, "");
  }

  /// This, with another summary.
  public LeftOut summedUpAs(String text) {
    return new LeftOut(upTo, questions, text);
  }
}
