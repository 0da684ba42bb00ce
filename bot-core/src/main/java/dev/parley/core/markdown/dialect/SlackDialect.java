package dev.parley.core.markdown.dialect;

import dev.parley.core.markdown.Dialect;

/// Standard Markdown for Slack's `markdown` block and `markdown_text`. Slack reads its own tokens there as
/// everywhere: `<` and `>` become entities in text, in code the openers of tokens are broken.
///
/// What is rendered of a committed beginning is the beginning of what is rendered of the whole, for streams.
public final class SlackDialect implements Dialect {
  private static final int BRACKET = 4;
  private static final int TARGET = 3;

  private final Mentions mentions;
  private final SlackMeasure measure;

  /// @param mentions whom an answer may mention
  public SlackDialect(Mentions mentions, SlackMeasure measure) {
    this.mentions = mentions;
    this.measure = measure;
  }

  /// A bracket becomes `&lt;` or gets a word joiner; what may begin a mention in a link's target becomes `%21`.
  @Override
  public int weight(int codePoint) {
    return switch (codePoint) {
      case '<', '>' -> BRACKET;
      case '!', '@', '#' -> TARGET;
      default -> measure.of(codePoint);
    };
  }

  @Override
  public Dialect allowing(String id) {
    return new SlackDialect(Mentions.maybe(id), measure);
  }

  @Override
  public boolean alignsTables() {
    return false;
  }

  @Override
  public String render(String markdown) {
    String text = CleanText.of(markdown);
    return SlackText.neutralised(text, SlackCode.of(text), mentions);
  }

  @Override
  public int size(CharSequence rendered) {
    return measure.of(rendered);
  }

  @Override
  public String quiet(String line) {
    return "_" + line + "_";
  }
}
