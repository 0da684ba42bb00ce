package dev.parley.core.bot;

import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.ReplyButton;

/// Something that a person may want now: a sentence for them, and what the button does that goes with it.
///
/// @param turn the turn that it is about
public record Offer(Sentence sentence, ReplyButton.Action action, String turn) {

  /// The button, in the person's language.
  public ReplyButton button(Language language) {
    return new ReplyButton(action, turn, language);
  }
}
