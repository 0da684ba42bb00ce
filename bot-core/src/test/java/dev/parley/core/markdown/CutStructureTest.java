package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a cut takes with it into the next message.
class CutStructureTest {
  private static final String SENTENCE = "word ".repeat(12).strip() + ". ";

  @Test
  void aListGoesOnWithItsNumber() {
    List<String> shown = shown("1. one " + SENTENCE.repeat(2) + "\n2. two " + SENTENCE.repeat(2));
    assertThat(shown).hasSize(2);
    assertThat(shown.getLast()).startsWith("2. two");
  }

  @Test
  void aListOfOnesGoesOnWithTheNumberItIsShownWith() {
    List<String> shown = shown(("1. " + SENTENCE + "\n").repeat(6));
    assertThat(shown).hasSize(3);
    assertThat(shown.get(1)).startsWith("3. word");
    assertThat(shown.get(2)).startsWith("5. word");
  }

  @Test
  void aNestedItemStaysInItsItem() {
    List<String> shown = shown("7. one\n" + ("   - " + SENTENCE + "\n").repeat(4) + "8. two");
    assertThat(shown.get(1)).startsWith("7. - word").endsWith("\n8. two").contains("\n   - word");
  }

  @Test
  void aParagraphInAnItemStaysInIt() {
    assertThat(shown("3. " + SENTENCE.repeat(4) + "\n4. four").getLast())
        .startsWith("3. word").endsWith("\n4. four");
  }

  @Test
  void aParagraphInAQuoteStaysInIt() {
    assertThat(shown("> " + SENTENCE.repeat(4))).hasSize(2)
        .allSatisfy(part -> assertThat(part).startsWith("> word"));
  }

  @Test
  void aQuoteInAnItemIsOpenedWithIt() {
    assertThat(shown("- item:\n\n" + ("  > " + SENTENCE + "\n  >\n").repeat(4)).get(1))
        .startsWith("- > word");
  }

  @Test
  void aTableRepeatsItsHead() {
    String head = "| name | value |\n|---|---|\n";
    List<String> shown = shown(head + "| some name | some value |\n".repeat(9));
    assertThat(shown).hasSize(3).allSatisfy(part -> assertThat(part)
        .startsWith(head + "| some name | some value |").endsWith("|"));
  }

  @Test
  void aTableInAnItemRepeatsItsHeadThere() {
    String rows = "  | some name | some value |\n".repeat(9);
    assertThat(shown("- item:\n\n  | a | b |\n  |---|---|\n" + rows).getLast())
        .startsWith("- | a | b |\n  |---|---|\n  | some name");
  }

  @Test
  void aRowThatFitsBelowNoHeadIsText() {
    String row = "| " + "cell ".repeat(28) + "|";
    List<String> shown =
        shown("| a head that is long enough | b |\n|---|---|\n" + row + "\n" + row);
    assertThat(shown).contains(row);
  }

  @Test
  void aBlockIsOpenedAgainInItsQuoteWithItsLanguage() {
    List<String> shown = shown("> ````js title=x\n" + "> some code\n".repeat(20) + "> ````");
    assertThat(shown).hasSizeGreaterThan(1).allSatisfy(part -> assertThat(part)
        .startsWith("> ````js title=x\n> some code").endsWith("some code\n> ````"));
  }

  @Test
  void aBlockIsOpenedAgainInItsItem() {
    List<String> shown =
        shown("2. two\n\n   ```js\n" + "   some code\n".repeat(16) + "   ```\n3. x");
    assertThat(shown.get(1)).startsWith("2. ```js\n   some code").endsWith("\n   ```\n3. x");
  }

  @Test
  void indentedCodeBeginsWithItsQuote() {
    List<String> shown = shown(SENTENCE.repeat(2) + "\n\n>     " + "some code ".repeat(5).strip());
    assertThat(shown).hasSize(2);
    assertThat(shown.getLast()).startsWith(">     some code");
  }

  @Test
  void emphasisIsClosedAndOpenedAgain() {
    List<String> shown = shown("**" + "word ".repeat(60).strip() + "**");
    assertThat(shown).hasSize(2)
        .allSatisfy(part -> assertThat(part).startsWith("**word").endsWith("word**"));
  }

  @Test
  void aLinkIsNotCut() {
    String link = "[the text of the link](https://example.org/a/long/address)";
    List<String> shown = shown("word ".repeat(24) + link + " and more.");
    assertThat(shown).hasSize(2);
    assertThat(shown.getLast()).startsWith(link);
  }

  @Test
  void aBlockBetweenTagsIsClosedAndOpenedAgain() {
    String code = "```js\n" + "some code\n".repeat(20) + "```";
    List<String> shown = shown("<details>\n<summary>Code</summary>\n" + code + "\n</details>");
    assertThat(shown).hasSize(2);
    assertThat(shown.getFirst()).startsWith("<details>\n").endsWith("some code\n```");
    assertThat(shown.getLast()).startsWith("```js\nsome code").endsWith("\n```\n</details>");
  }

  @Test
  void tagsAreCutBetweenTheirLines() {
    assertThat(shown("<table>\n" + "<tr><td>cell</td></tr>\n".repeat(12) + "</table>"))
        .hasSize(2)
        .allSatisfy(part -> assertThat(part).matches("(?s)<t.*</t\\w+>"));
  }

  @Test
  void theModelsOwnClosingFenceTakesThePlaceOfAnAddedOne() {
    List<String> shown =
        shown("```\n" + "0123456789012345678\n".repeat(7) + "01234567\n```\n\nMore.");
    assertThat(shown).hasSize(2);
    assertThat(shown.getFirst()).endsWith("01234567\n```");
    assertThat(shown.getLast()).isEqualTo("More.");
  }

  private static List<String> shown(String text) {
    MessageSplitter splitter = new MessageSplitter(SplitLimits.ofSize(200), new PlainDialect());
    splitter.append(text);
    splitter.finish();
    return IntStream.range(0, splitter.count()).mapToObj(splitter::shown).toList();
  }
}
