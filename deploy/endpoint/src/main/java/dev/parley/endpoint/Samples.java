package dev.parley.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows Markdown when asked to: a table, a list, code, or all of it.
record Samples() implements Skill {
  private static final Pattern SHOW = Pattern.compile(
      "\\b(?:show|give|write|make|draw|print|need|want|demo|example|sample)\\b|^\\p{L}+(?: \\p{L}+)?$");
  private static final Pattern ALL = Pattern.compile("\\b(?:markdown|formatting|everything)\\b");
  private static final Pattern TABLE = Pattern.compile("\\btables?\\b");
  private static final Pattern LIST = Pattern.compile("\\b(?:lists?|bullets?|steps)\\b");
  private static final Pattern CODE =
      Pattern.compile("\\b(?:code|program|function|script|snippet|java|python|sql|hello world)\\b");

  private static final String HEADING = """
      ## Markdown, as it comes through

      Text can be **bold**, *slanted*, `code` or ~~gone~~.

      """;

  @Override
  public Optional<String> answer(Question question) {
    String text = question.plain();
    if (!SHOW.matcher(text).find()) {
      return Optional.empty();
    }
    boolean all = ALL.matcher(text).find();
    List<String> blocks = new ArrayList<>();
    if (all || LIST.matcher(text).find()) {
      blocks.add(list());
    }
    if (all || TABLE.matcher(text).find()) {
      blocks.add(table());
    }
    if (all || CODE.matcher(text).find()) {
      blocks.add(Prose.fence(language(text)));
    }
    if (blocks.isEmpty()) {
      return Optional.empty();
    }
    String heading = all ? HEADING : "";
    return Optional.of(heading + String.join("\n\n", blocks));
  }

  private static int language(String text) {
    return text.contains("python") ? 1 : text.contains("sql") ? 2 : 0;
  }

  private static String list() {
    return """
        How an answer comes to you:

        1. You mention me, and a thread opens.
        2. The model answers piece by piece.
           - The message grows by edits.
           - A long answer goes on in the next message.
        3. You ask on in the thread, without a mention.""";
  }

  private static String table() {
    return """
        | Part | What it does | Where |
        |:--|:--|--:|
        | conversation | remembers who said what | Redis |
        | completion | asks the model | HTTP |
        | reply | shows the answer while it grows | here |""";
  }
}
