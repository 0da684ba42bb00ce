package dev.parley.core.reply;

import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;

/// A button under a reply. `turn` says which turn it acts on, so that it works after a restart.
///
/// @param language the reply's
public record ReplyButton(Action action, String turn, Language language) {

  /// What stands on the button, or is said of it where it is a picture; in the reply's language.
  public String label() {
    return Sentences.say(Sentence.family("button", action), language);
  }

  /// What a button does; its wire name is in lower case.
  public enum Action {
    /// Cancels the answer and keeps what came.
    STOP,
    /// Asks again after a failure, without the failed attempt.
    RETRY,
    /// Asks again, and shows the new answer in place of this one, which stays reachable.
    REGENERATE,
    /// Goes on with an answer that was cut by length or stopped.
    CONTINUE,
    /// Shows the answer before this one.
    EARLIER,
    /// Shows the answer after this one.
    LATER,
    /// Says that the answer was good.
    GOOD,
    /// Says that the answer was bad.
    BAD
  }
}
