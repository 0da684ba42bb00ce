package dev.parley.core.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Writes Markdown as models do, and worse; the same for the same source of chance.
public final class RandomMarkdown {
  private static final List<String> WORDS = List.of(
      "a", "the", "Parley", "answer.", "question?", "don't", "**bold**", "*soft*", "`code`",
      "~~gone~~", "snake_case_name", "https://example.org/a?b=c", "2024.", "#1", "**two words**",
      "``a ` b``", "naïve", "e\u0301te\u0301", "日本語の文章です。", "中文，测试", "👩‍👩‍👧‍👦", "🇩🇪🇫🇷",
      "👍🏽", "हिन्दी", "\\*", "5 * 3", "\uD83D\uDE00\uD83D\uDE00", "[link](http://x.y)",
      "x".repeat(90), "[a **bold** link](https://example.org/a_b_c \"its title\")",
      "![an image](https://example.org/i.png)", "[by reference][ref]", "<https://example.org/auto>",
      "<b>html</b>", "<br>", "שלום עולם", "مرحبا", "$a_1 + b_2$", "$$\\frac{a}{b}$$", "***both***",
      "**bold with *soft* inside**", "*soft with `code` and\nmore*", "(in brackets)", "[0, 1)",
      "3 < 4", "a|b", "**太字**です", "~~two gone~~", "_under_", "__strong__", "&amp;", "C:\\dir");
  private static final List<String> FENCES = List.of(
      "```", "```js", "~~~", "````md", "``` python title=\"a b\"", "~~~~~", "```" + "i".repeat(40));

  private final RandomGenerator random;

  public RandomMarkdown(RandomGenerator random) {
    this.random = random;
  }

  /// About `blocks` blocks.
  public String text(int blocks) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < blocks; i++) {
      text.append(block()).append("\n".repeat(1 + random.nextInt(3)));
    }
    return random.nextBoolean() ? text.toString()
        : text.substring(0, random.nextInt(text.length()));
  }

  /// `text` in pieces, cut anywhere, in the middle of a surrogate pair too.
  public List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    // Many small pieces cost the tests their time: they are kept for the short texts.
    int most = 1 + random.nextInt(text.length() < 600 ? 20 : 400);
    int start = 0;
    while (start < text.length()) {
      int end = Math.min(text.length(), start + 1 + random.nextInt(most));
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private String block() {
    return switch (random.nextInt(16)) {
      case 0 -> "## " + words(5);
      case 1 -> list();
      case 2 -> table("");
      case 3 -> code("", "");
      case 4 -> code("> ", "> ");
      case 5 -> code("- item:\n  ", "  ");
      case 6 -> nested(0, "");
      case 7 -> numbered();
      case 8 -> quoted(words(1 + random.nextInt(60)));
      case 9 -> quoted(nested(0, ""));
      case 10 -> "- in an item:\n\n" + table("  ");
      case 11 -> "- " + quoted(words(30)).replace("\n", "\n  ");
      case 12 -> rare();
      default -> words(1 + random.nextInt(120));
    };
  }

  private String rare() {
    return switch (random.nextInt(7)) {
      case 0 -> "[ref]: https://example.org/ref \"title\"";
      case 1 -> "<div>\n" + words(12) + "\n</div>\n";
      case 2 -> words(4) + "\n" + "=".repeat(1 + random.nextInt(9)) + "\n";
      case 3 -> "---\n";
      case 4 -> "    indented " + words(4) + "\n    " + words(4) + "\n";
      case 5 ->
        "<details>\n<summary>" + words(3) + "</summary>\n" + code("", "") + "\n</details>\n";
      default -> "$$\nx_1 = \\sum_{i=0}^{n} *a*\n$$";
    };
  }

  private String list() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < random.nextInt(12); i++) {
      list.append(random.nextBoolean() ? "- " : "  * ").append(words(8)).append('\n');
    }
    return list.toString();
  }

  /// Items within items, with paragraphs and code in them.
  private String nested(int depth, String indent) {
    StringBuilder list = new StringBuilder();
    boolean isNumbered = random.nextBoolean();
    // A deeper list interrupts a paragraph only where it begins with 1.
    int first = depth == 0 ? 1 + random.nextInt(12) : 1;
    for (int i = 0; i < 1 + random.nextInt(5); i++) {
      String marker = isNumbered ? first + i + ". " : "- ";
      String inside = indent + " ".repeat(marker.length());
      list.append(indent).append(marker).append(oneLine(1 + random.nextInt(20))).append('\n');
      if (random.nextInt(3) == 0 && depth < 3) {
        list.append(nested(depth + 1, inside));
      } else if (random.nextInt(4) == 0) {
        list.append('\n').append(inside).append(oneLine(20)).append("\n\n");
      } else if (random.nextInt(6) == 0) {
        list.append(code(inside, inside)).append('\n');
      }
    }
    return list.toString();
  }

  /// A list whose numbers the model did not count.
  private String numbered() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < random.nextInt(30); i++) {
      list.append("1. ").append(oneLine(1 + random.nextInt(8))).append('\n');
    }
    return list.toString();
  }

  private String table(String indent) {
    int columns = 1 + random.nextInt(4);
    StringBuilder table = new StringBuilder(row(indent, columns, "head"));
    table.append(indent).append('|').append(random.nextBoolean() ? "---|".repeat(columns)
        : " :-: |".repeat(columns)).append('\n');
    for (int i = 0; i < random.nextInt(20); i++) {
      table.append(row(indent, columns, cell()));
    }
    return table.toString();
  }

  private String row(String indent, int columns, String cell) {
    StringBuilder row = new StringBuilder(indent).append('|');
    for (int i = 0; i < columns; i++) {
      row.append(' ').append(i == 0 ? cell : cell()).append(" |");
    }
    return row.append('\n').toString();
  }

  private String cell() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "日本語".repeat(random.nextInt(4));
      case 2 -> "**bold** `c`";
      case 3 -> "a \\| b";
      default -> oneLine(1 + random.nextInt(3)).replace("|", "").replace("xxx", "");
    };
  }

  private static String quoted(String text) {
    return "> " + text.strip().replace("\n", "\n> ");
  }

  private String code(String first, String next) {
    String fence = FENCES.get(random.nextInt(FENCES.size()));
    StringBuilder code = new StringBuilder(first).append(fence).append('\n');
    for (int i = 0; i < random.nextInt(25); i++) {
      code.append(next).append(codeLine().replace("\n", "\n" + next)).append('\n');
    }
    return code.append(next).append(fence.replaceFirst("[^`~].*", "")).toString();
  }

  private String codeLine() {
    return switch (random.nextInt(7)) {
      case 0 -> "";
      case 1 -> "    return x; // ``";
      case 2 -> "\uD83D\uDE00".repeat(random.nextInt(120));
      case 3 -> "| not | a table |";
      default -> "  " + oneLine(6);
    };
  }

  private String oneLine(int count) {
    return words(count).replace('\n', ' ');
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(random.nextInt(30) == 0 ? "\n" : " ", words);
  }
}
