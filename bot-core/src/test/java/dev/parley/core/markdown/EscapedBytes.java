package dev.parley.core.markdown;

import java.nio.charset.StandardCharsets;

/// A dialect that escapes three characters and counts bytes, as Slack counts a message's text.
final class EscapedBytes implements Dialect {

  @Override
  public int weight(int codePoint) {
    return size(render(Character.toString(codePoint)));
  }

  @Override
  public boolean alignsTables() {
    return false;
  }

  @Override
  public String render(String markdown) {
    return markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  @Override
  public int size(CharSequence rendered) {
    return rendered.toString().getBytes(StandardCharsets.UTF_8).length;
  }

  @Override
  public String quiet(String line) {
    return "> " + line;
  }
}
