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
      "👍🏽",
      "हिन्दी", "\\*", "5 * 3", "\uD83D\uDE00\uD83D\uDE00", "[link](http://x.y)", "x".repeat(90));
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
    return switch (random.nextInt(8)) {
      case 0 -> "## " + words(5);
      case 1 -> list();
      case 2 -> "| a | b |\n|---|---|\n" + ("| " + words(2) + " | 1 |\n").repeat(random.nextInt(9));
      case 3 -> code("", "");
      case 4 -> code("> ", "> ");
      case 5 -> code("- item:\n  ", "  ");
      default -> words(1 + random.nextInt(120));
    };
  }

  private String list() {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < random.nextInt(12); i++) {
      list.append(random.nextBoolean() ? "- " : "  * ").append(words(8)).append('\n');
    }
    return list.toString();
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
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "    return x; // ``";
      case 2 -> "\uD83D\uDE00".repeat(random.nextInt(120));
      default -> "  " + words(6);
    };
  }

  private String words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(WORDS.get(random.nextInt(WORDS.size())));
    }
    return String.join(random.nextInt(30) == 0 ? "\n" : " ", words);
  }
}
