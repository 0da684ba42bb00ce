package dev.parley.core.markdown.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.markdown.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What holds for every dialect and any text. More cases: `-Dparley.cases=1000000`.
final class DialectChecks {
  private static final int CASES = Integer.getInteger("parley.cases", 5000);
  private static final Pattern RULE = Pattern.compile("[ >|:\\t\\-*+.)0-9]*-[ |:\\t-]*");

  private static final List<String> PIECES = List.of(
      "> ", "[", "*a ", "`a", "- ", "<", "![", "\uD800", "\u0000", "|", "<@", "```", "(",
      "https://", "discord.gg/", "-# ", "1. ", "**__", "#", "\\", "&", "]", "](", "<!", "a\n",
      "~~~",
      "| a |\n|---|\n", "[a]: b\n", "<@1>", "&#60;", "\t", "---\n", "a\n===\n");

  private DialectChecks() {}

  /// Renders every prefix of every dangerous text; in none of them may `live` find anything.
  static void neutralises(Dialect dialect, List<String> forms,
      Function<String, List<String>> live) {
    Danger.texts(forms).flatMap(text -> Danger.prefixes(text).stream()).forEach(text -> {
      String rendered = dialect.render(text);
      assertThat(live.apply(rendered)).as("<%s> -> <%s>", text, rendered).isEmpty();
    });
  }

  /// Nothing dangerous, nothing larger than its weight, and the same again when it is rendered again.
  static void holdForRandomTexts(Dialect dialect, List<String> forms,
      Function<String, List<String>> live, boolean isIdempotent) {
    for (int seed = 0; seed < CASES; seed++) {
      String text = new RandomDanger(seed).text(forms);
      String rendered = dialect.render(text);
      String as = "seed " + seed + ": <" + text + "> -> <" + rendered + ">";
      assertThat(live.apply(rendered)).as(as).isEmpty();
      assertThat(dialect.size(rendered)).as(as)
          .isLessThanOrEqualTo(dialect.weigh(text) + tables(dialect, text));
      if (isIdempotent) {
        assertThat(dialect.render(rendered)).as(as).isEqualTo(rendered);
      }
    }
  }

  /// The same piece over and over: as many as a part may have for the time it takes, fewer for what is live in it.
  static void takeAnything(Dialect dialect, Function<String, List<String>> live) {
    for (String piece : PIECES) {
      assertThat(dialect.render(piece.repeat(12_000 / piece.length()))).isNotNull();
      assertThat(live.apply(dialect.render(piece.repeat(300)))).as(piece).isEmpty();
    }
  }

  /// The most that the tables of `text` may take: each row as wide as the widest cells.
  private static int tables(Dialect dialect, String text) {
    if (!dialect.alignsTables()) {
      return 0;
    }
    int most = 0;
    List<String> rows = new ArrayList<>();
    for (String line : (text.replace('\r', '\n') + "\n\n").split("\n", -1)) {
      if (line.isBlank()) {
        most += rows.stream().anyMatch(row -> RULE.matcher(row).matches())
            ? table(dialect, rows)
            : 0;
        rows.clear();
      } else {
        rows.add(line);
      }
    }
    return most;
  }

  private static int table(Dialect dialect, List<String> rows) {
    List<Integer> widths = new ArrayList<>();
    int prefixes = 0;
    for (String row : rows) {
      String[] cells = row.split("\\|", -1);
      for (int i = 0; i < cells.length; i++) {
        int width = 2 * dialect.weigh(cells[i].strip());
        if (i == widths.size()) {
          widths.add(width);
        }
        widths.set(i, Math.max(widths.get(i), width));
      }
      prefixes = Math.max(prefixes, dialect.weigh(cells[0]));
    }
    int row = widths.stream().mapToInt(width -> width + 3).sum() + prefixes + 3;
    return (rows.size() + 2) * row + 10;
  }
}
