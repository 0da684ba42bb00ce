package dev.parley.core.markdown.dialect;

import dev.parley.core.markdown.RandomMarkdown;
import java.util.List;
import java.util.Random;

/// Markdown as models write it, with what somebody writes who wants to do harm, and plain junk.
final class RandomDanger {
  private static final List<String> BITS = List.of(
      "`", "``", "```", "~~~", "```js\n", "\n```\n", "\n", "\n\n", "> ", "> > ", "- ", "  ", "    ",
      "+ ", "1) ", "1. ", "#### ", "# ", "\n===\n", "\n---\n", "***", "__", "**", "*", "_", "~~",
      "|", "| a | b |\n|---|:-:|\n| c | d |\n", "<br>", "<b>", "\\", "&#64;everyone", "-# ", "x",
      "word ", " ", "é", "日本", "😀", "(", ")", "[", "]", "<", ">", "!", "#", "=", ":", "@", "/",
      "\u200B", "everyone", "channel", "discord", ".", "gg/", "https://", "[t](https://x.y/z)",
      "![i](http://p.q/r.png)", "[![a](b)](https://c.d)", "[a]: http://x.y\n", "[a]", "&lt;", "\t",
      "\r\n", "\uD800", "\u0000");

  private final Random random;

  RandomDanger(long seed) {
    random = new Random(seed);
  }

  /// A text with `forms` in it.
  String text(List<String> forms) {
    return random.nextInt(3) == 0 ? junk(forms) : spoiled(forms);
  }

  private String junk(List<String> forms) {
    StringBuilder junk = new StringBuilder();
    int count = 1 + random.nextInt(14);
    for (int i = 0; i < count; i++) {
      List<String> from = random.nextInt(4) == 0 ? forms : BITS;
      junk.append(from.get(random.nextInt(from.size())));
    }
    return junk.toString();
  }

  /// Somebody's text, with a form somewhere in it.
  private String spoiled(List<String> forms) {
    String text = new RandomMarkdown(random).text(1 + random.nextInt(6));
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + forms.get(random.nextInt(forms.size())) + text.substring(at);
  }
}
