package dev.parley.core.openai;

import java.util.function.Consumer;

/// Takes a `<think>…</think>` at the very start of an answer for what it is: reasoning that a gateway or
/// a raw local model left in the content. A tag may be cut anywhere, so a possible beginning of one is held
/// back until it is decided; elsewhere in the answer such a tag is text.
final class ThinkTags {
  private static final String OPEN = "<think>";
  private static final String CLOSE = "</think>";

  /// The most white space before the tag; more is an answer.
  private static final int MOST_BLANKS = 100;

  private final Consumer<String> content;
  private final Consumer<String> reasoning;
  private final StringBuilder held = new StringBuilder();
  private int blanks;
  private Place place = Place.START;

  ThinkTags(Consumer<String> content, Consumer<String> reasoning) {
    this.content = content;
    this.reasoning = reasoning;
  }

  /// The next piece of content.
  void accept(String text) {
    if (place == Place.ANSWER) {
      content.accept(text);
      return;
    }
    held.append(text);
    switch (place) {
      case START -> start();
      case THOUGHT -> thought();
      case GAP -> gap();
      case ANSWER -> {}
    }
  }

  /// The content is at its end: what was held back goes out.
  void end() {
    pass(place == Place.THOUGHT ? reasoning : content, held.length());
  }

  /// White space and a beginning of the tag are held; the white space is looked at once.
  private void start() {
    while (blanks < held.length() && Character.isWhitespace(held.charAt(blanks))) {
      blanks++;
    }
    if (blanks <= MOST_BLANKS && startsWithOpen()) {
      held.delete(0, blanks + OPEN.length());
      place = Place.THOUGHT;
      thought();
    } else if (blanks > MOST_BLANKS || !mayOpen()) {
      place = Place.ANSWER;
      pass(content, held.length());
    }
  }

  private boolean startsWithOpen() {
    int end = blanks + OPEN.length();
    return held.length() >= end && held.substring(blanks, end).equals(OPEN);
  }

  private boolean mayOpen() {
    int count = held.length() - blanks;
    return count < OPEN.length() && OPEN.startsWith(held.substring(blanks));
  }

  private void thought() {
    int close = held.indexOf(CLOSE);
    if (close < 0) {
      pass(reasoning, held.length() - possibleClose());
      return;
    }
    pass(reasoning, close);
    held.delete(0, CLOSE.length());
    place = Place.GAP;
    gap();
  }

  /// The white space between the thought and the answer belongs to neither.
  private void gap() {
    var answer = held.toString().stripLeading();
    held.setLength(0);
    if (!answer.isEmpty()) {
      place = Place.ANSWER;
      content.accept(answer);
    }
  }

  /// How many characters at the end may be the beginning of the closing tag.
  private int possibleClose() {
    int most = Math.min(held.length(), CLOSE.length() - 1);
    for (int length = most; length > 0; length--) {
      if (CLOSE.startsWith(held.substring(held.length() - length))) {
        return length;
      }
    }
    return 0;
  }

  private void pass(Consumer<String> to, int length) {
    if (length > 0) {
      var text = held.substring(0, length);
      held.delete(0, length);
      to.accept(text);
    }
  }

  private enum Place {
    START,
    THOUGHT,
    GAP,
    ANSWER
  }
}
