package dev.parley.core.markdown.dialect;

import dev.parley.core.markdown.Dialect;

/// Slack's older markup, for a message's `text` and for sections: `*bold*`, `_italic_`, `~strike~`, `<url|label>`, no
/// headings and no tables. Counted in UTF-8 bytes of the escaped text.
public final class MrkdwnDialect implements Dialect {
  private final Mentions mentions;

  /// @param mentions whom an answer may mention
  public MrkdwnDialect(Mentions mentions) {
    this.mentions = mentions;
  }

  /// What a code point may become: an entity; a mark with a zero-width space beside it; a bullet or a piece of a rule;
  /// a line's end with a quote mark after it; a definition's colon with a space.
  @Override
  public int weight(int codePoint) {
    return switch (codePoint) {
      case '&' -> 5;
      case '<', '>', '*', '_', '~', '\t' -> 4;
      case '-', '+', '`', '\n', '\r' -> 3;
      case '(', ')', '.', ':' -> 2;
      default -> SlackMeasure.BYTES.of(codePoint);
    };
  }

  @Override
  public Dialect allowing(String id) {
    return new MrkdwnDialect(Mentions.maybe(id));
  }

  @Override
  public boolean alignsTables() {
    return true;
  }

  @Override
  public String render(String markdown) {
    return MrkdwnPrinter.print(CleanText.of(markdown), mentions);
  }

  @Override
  public int size(CharSequence rendered) {
    return SlackMeasure.BYTES.of(rendered);
  }

  @Override
  public String quiet(String line) {
    return "_" + line + "_";
  }
}
