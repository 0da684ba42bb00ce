package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What the page does beside the conversation itself: what is new, what was deleted, Stop before the first word.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundMannersIT {
  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.withDemoPace(0);

  PlaygroundMannersIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void aReloadKeepsWhatWasNotRead() {
    try (PlaygroundPage page = open()) {
      page.hold(unread(page)).hasCount(0);
      sayInRandom("one");
      sayInRandom("two");
      page.hold(unread(page)).hasText("2");
      page.page().reload();
      page.hold(unread(page)).hasText("2");
      page.page().locator("[data-channel=random]").click();
      page.hold(unread(page)).hasCount(0);
      page.page().reload();
      page.hold(page.find("channel-title")).containsText("random");
      page.hold(unread(page)).hasCount(0);
    }
  }

  @Test
  void aDirectMessageIsThereForWhoSpeaksNow() {
    say("bob", "@bob", "17 * 23");
    try (PlaygroundPage page = open()) {
      page.speakAs("bob");
      page.page().locator("[data-channel='@bob']").click();
      page.hold(page.find("channel-messages")).containsText("391");
      say("bob", "@bob", "18 * 23");
      page.hold(page.find("channel-messages")).containsText("414");
      page.speakAs("ada");
      page.hold(page.find("channel-messages")).not().containsText("414");
      say("bob", "@bob", "19 * 23");
      page.speakAs("bob");
      page.hold(page.find("channel-messages")).containsText("437");
    }
  }

  @Test
  void anAnswerWhoseQuestionWasDeletedStandsAlone() {
    try (PlaygroundPage page = open()) {
      page.page().locator("[data-channel='@ada']").click();
      page.say("17 * 23");
      Locator answers =
          page.find("channel-messages").locator("[data-testid=message][data-author=parley]");
      page.hold(answers).hasCount(1);
      page.say("18 * 23");
      page.hold(answers).hasCount(2);
      page.hold(answers.last()).hasAttribute("data-final", "true");
      Locator question = page.find("channel-messages")
          .locator("[data-testid=message][data-author=ada]").last();
      question.hover();
      question.getByTestId("more").click();
      page.find("delete").click();
      assertThat(page.page().locator("dialog").innerText()).contains("forgets it");
      page.find("confirm").click();
      page.hold(question).containsText("17 * 23");
      assertThat(answers.last().getAttribute("class")).contains("first");
    }
  }

  @Test
  void aPersonIsCalledByTheNameOnThePage() {
    try (PlaygroundPage page = open()) {
      page.mention("");
      assertThat(page.answered(1)).contains("Hello Ada");
    }
  }

  @Test
  void anAnswerCanBeStoppedBeforeItsFirstWord() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        ParleyProcess waiting = ParleyProcess.start(Map.of(
            "OPENAI_BASE_URL", "http://127.0.0.1:" + silent.getLocalPort() + "/v1",
            "OPENAI_MODEL", "gpt-4"));
        PlaygroundPage page = PlaygroundPage.open(chromium, waiting.url(), BrowserLook.DESK)) {
      page.mention("17 * 23");
      page.find("thread-messages").getByTestId("stop-thinking").click();
      assertThat(page.answered(1)).contains("Stopped");
      page.hold(page.find("thread-messages").getByTestId("typing")).hasCount(0);
    }
  }

  private void sayInRandom(String text) {
    say("bob", "random", text);
  }

  private void say(String author, String channel, String text) {
    parley.client().post("/playground/api/messages",
        Map.of("channel", channel, "author", author, "text", text));
  }

  private static Locator unread(PlaygroundPage page) {
    return page.page().locator("[data-channel=random] .count");
  }

  private PlaygroundPage open() {
    return PlaygroundPage.open(chromium, parley.url(), BrowserLook.DESK);
  }
}
