package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A conversation in the browser: asking, going on, several people, long answers, Stop, a reload.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundIT {
  private static final int TOKENS_PER_SECOND = 500;
  private static final long LARGEST_MESSAGE = 2_000;

  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.withDemoPace(TOKENS_PER_SECOND);

  PlaygroundIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void aMentionOpensAThreadAndTheAnswerGrowsInIt() {
    try (PlaygroundPage page = open()) {
      page.mention("write 1500 characters");
      int begun = page.grownBeyond(0);
      String message = page.ids().getFirst();
      assertThat(page.answers().first().getAttribute("data-final")).isEqualTo("false");
      assertThat(page.grownBeyond(begun)).isGreaterThan(begun);
      assertThat(page.answered(1).length()).isBetween(1_000, 1_600);
      assertThat(page.ids()).containsExactly(message);
      page.hold(page.find("channel-messages").getByTestId("replies").last())
          .containsText("1 reply");
    }
  }

  @Test
  void aThreadGoesOnWithoutAMention() {
    try (PlaygroundPage page = open()) {
      page.mention("17 * 23");
      assertThat(page.answered(1)).contains("391");
      assertThat(page.replied("what did I say first?", 2)).contains("17 * 23");
    }
  }

  @Test
  void severalPeopleSpeakInOneThread() {
    try (PlaygroundPage page = open()) {
      page.mention("my favourite colour is green");
      assertThat(page.answered(1)).contains("green");
      page.speakAs("bob");
      assertThat(page.replied("my favourite colour is red", 2)).contains("red");
      assertThat(page.replied("what did ada say?", 3)).contains("green").doesNotContain("red");
      assertThat(page.replied("what is my favourite colour?", 4)).contains("red");
      page.speakAs("ada");
      assertThat(page.replied("what is my favourite colour?", 5)).contains("green");
    }
  }

  @Test
  void aLongAnswerRollsOverIntoFurtherMessagesComplete() {
    try (PlaygroundPage page = open()) {
      page.mention("write 12000 characters");
      List<String> texts = whole(page, "write 12000 characters");
      assertThat(texts).hasSizeGreaterThan(5)
          .allSatisfy(text -> assertThat(text.codePoints().count()).isBetween(1L, LARGEST_MESSAGE));
      assertThat(page.ids()).doesNotHaveDuplicates();
      assertThatMarkdownIsRendered(page, texts);
    }
  }

  @Test
  void stopKeepsTheTextThatCame() {
    try (PlaygroundPage page = open()) {
      page.mention("write 60000 characters");
      page.grownBeyond(100);
      page.stopButton().last().click();
      page.hold(page.answers().last()).hasAttribute("data-final", "true");
      page.hold(page.stopButton()).hasCount(0);
      page.hold(page.answers().last()).containsText("⏹ Stopped");
      assertThat(page.text(0)).hasSizeGreaterThan(100);
      int messages = page.answers().count();
      assertThat(page.replied("17 * 23", messages + 1)).contains("391");
    }
  }

  @Test
  void aReloadInMidAnswerLosesNothing() {
    try (PlaygroundPage page = open()) {
      page.mention("write 12000 characters");
      page.grownBeyond(100);
      page.page().reload();
      page.grownBeyond(100);
      assertThat(parley.client().isWhole(page.thread(), DemoAnswer.to("write 12000 characters")))
          .as("over before the page was there again").isFalse();
      assertThat(whole(page, "write 12000 characters")).hasSizeGreaterThan(2);
    }
  }

  @Test
  void aCommandThatIsTypedIsCompletedFromTheCatalogue() {
    try (PlaygroundPage page = open()) {
      page.find("composer").focus();
      page.page().keyboard().type("/parley re");
      page.hold(page.find("completion").locator("b"))
          .hasText(new String[] {"retry", "regenerate", "reset"});
    }
  }

  // No fence is left as text, and there are as many code blocks as the messages have fences.
  private static void assertThatMarkdownIsRendered(PlaygroundPage page, List<String> texts) {
    long fenceLines = texts.stream().flatMap(String::lines)
        .filter(line -> line.startsWith("```")).count();
    assertThat(fenceLines).isPositive().isEven();
    assertThat(page.answers().locator("pre code").count()).isEqualTo((int) fenceLines / 2);
    assertThat(page.answers().locator("table").count()).isPositive();
    assertThat(page.answers().getByTestId("text").allInnerTexts())
        .allSatisfy(text -> assertThat(text).doesNotContain("```", "|--"));
  }

  /// The messages of the whole answer, once they stand on the page too.
  private List<String> whole(PlaygroundPage page, String question) {
    List<PlaygroundClient.Shown> replies =
        parley.client().awaitWhole(page.thread(), DemoAnswer.to(question));
    page.until(() -> page.isComplete() && page.ids().equals(
        replies.stream().map(PlaygroundClient.Shown::id).toList()));
    return replies.stream().map(PlaygroundClient.Shown::text).toList();
  }

  private PlaygroundPage open() {
    return PlaygroundPage.open(chromium, parley.url(), BrowserLook.DESK);
  }
}
