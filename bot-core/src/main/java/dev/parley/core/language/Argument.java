package dev.parley.core.language;

import java.util.List;

/// What stands for a name in a sentence. Whatever a text holds, it is shown and never read as a pattern.
public sealed interface Argument {

  /// A text as it is: a person's name, a model's.
  record Text(String text) implements Argument {}

  /// A number; its pattern says how it is written, and which form of a word follows it.
  record Amount(Number value) implements Argument {}

  /// Another sentence, in the same language.
  record Said(Sentence sentence) implements Argument {}

  /// Several in a row, as the language lists them; nothing where there are none.
  ///
  /// @param isChoice whether one of them is meant ("ada or bob") or all of them ("ada and bob")
  record Listed(List<Argument> items, boolean isChoice) implements Argument {

    /// Keeps a copy of its own.
    public Listed {
      items = List.copyOf(items);
    }

    /// Texts in a row.
    static Listed of(List<String> texts, boolean isChoice) {
      return new Listed(texts.stream().<Argument>map(Text::new).toList(), isChoice);
    }
  }
}
