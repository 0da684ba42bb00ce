package dev.parley.core.markdown;

/// Standard Markdown with Discord's `-#` for small text, counted in code points, and nothing in it is dangerous: for a
/// page that renders safely by itself, as the playground's does.
public final class PlainDialect implements Dialect {

  @Override
  public int weight(int codePoint) {
    return 1;
  }

  @Override
  public boolean alignsTables() {
    return false;
  }

  @Override
  public String render(String markdown) {
    return markdown;
  }

  @Override
  public int size(CharSequence rendered) {
    return Character.codePointCount(rendered, 0, rendered.length());
  }

  @Override
  public String quiet(String line) {
    return "-# " + line;
  }
}
