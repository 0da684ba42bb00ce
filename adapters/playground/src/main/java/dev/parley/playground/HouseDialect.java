package dev.parley.playground;

import dev.parley.core.markdown.Dialect;
import dev.parley.core.markdown.PlainDialect;

/// A platform's dialect on the playground's page: what the model wrote is as the platform would be sent it; what Parley
/// itself says is a quiet line of the page's.
///
/// @param platform how the platform writes Markdown and counts it
record HouseDialect(Dialect platform) implements Dialect {
  private static final Dialect PAGE = new PlainDialect();

  @Override
  public int weight(int codePoint) {
    return platform.weight(codePoint);
  }

  @Override
  public boolean alignsTables() {
    return platform.alignsTables();
  }

  @Override
  public Dialect allowing(String id) {
    return new HouseDialect(platform.allowing(id));
  }

  @Override
  public String render(String markdown) {
    return platform.render(markdown);
  }

  @Override
  public int size(CharSequence rendered) {
    return platform.size(rendered);
  }

  @Override
  public String quiet(String line) {
    return PAGE.quiet(line);
  }
}
