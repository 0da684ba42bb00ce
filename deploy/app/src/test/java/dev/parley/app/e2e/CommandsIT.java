package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Parley as people configure it from the page: what they choose holds where they chose it, and after a restart; who may not
/// is told so; what was used is seen.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandsIT {
  private static final String ASKS = "what are your instructions?";

  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.start(Map.of(
      "PARLEY_COMPLETIONS_DEMO_TOKENS_PER_SECOND", "300",
      "PARLEY_USAGE_PRICES_0_MODEL", "*",
      "PARLEY_USAGE_PRICES_0_PROMPT", "2.50",
      "PARLEY_USAGE_PRICES_0_COMPLETION", "10"));

  CommandsIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void aChannelsModelAndPromptHoldInThatChannelAloneAndAfterARestart() throws InterruptedException {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.expect("Failed to load resource");
      page.speakAs("bob");
      go(page, "random");
      assertThat(told(page, "/parley model gpt-4")).contains("gpt-4 in this channel");
      assertThat(told(page, "/parley prompt set You are a patient tutor."))
          .contains("You are a patient tutor. in this channel");
      assertThatItHoldsInRandomAlone(page);
      assertThat(parley.terminate()).isZero();
      page.hold(page.find("connection")).isVisible();
      parley.start();
      page.hold(page.find("connection")).isHidden();
      assertThatItHoldsInRandomAlone(page);
      go(page, "random");
      assertThat(told(page, "/parley config reset all")).contains("Nothing is chosen");
    }
  }

  private static void assertThatItHoldsInRandomAlone(PlaygroundPage page) {
    go(page, "random");
    page.mention(ASKS);
    assertThat(page.answered(1)).contains("You are a patient tutor.").contains("gpt-4 ·");
    go(page, "general");
    page.mention(ASKS);
    assertThat(page.answered(1)).contains("You are Parley").contains("parley-demo ·");
    page.find("close-thread").click();
  }

  @Test
  void usageIsSeenAsAPictureWithItsMoney() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.mention("17 * 23");
      page.answered(1);
      page.find("close-thread").click();
      assertThat(told(page, "/parley usage")).contains("What this workspace used", "USD");
      Locator picture = page.find("note").last().getByTestId("picture");
      page.until(() -> Boolean.TRUE.equals(picture.evaluate("image => image.naturalWidth > 600")));
      assertThat(colours(picture)).as("a chart, not a blank").isGreaterThan(8);
      picture.click();
      page.hold(page.find("enlarged")).isVisible();
      page.page().keyboard().press("Escape");
      page.hold(page.find("enlarged")).hasCount(0);
      assertThat(told(page, "/parley usage as:csv")).contains("usage.csv");
    }
  }

  /// How many colours are in it, of a coarse palette.
  private static int colours(Locator picture) {
    return ((Number) picture.evaluate("""
        image => {
          const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight);
          const context = canvas.getContext('2d');
          context.drawImage(image, 0, 0);
          const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
          const seen = new Set();
          for (let at = 0; at < data.length; at += 4) {
            seen.add((data[at] >> 4) + ' ' + (data[at + 1] >> 4) + ' ' + (data[at + 2] >> 4));
          }
          return seen.size;
        }""")).intValue();
  }

  @Test
  void aLongPromptComesAsAFile() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      go(page, "random");
      page.find("composer").fill("/parley prompt set");
      page.find("channel-pane").getByTestId("upload").setInputFiles(new FilePayload("pirate.md",
          "text/markdown", "You are a pirate.\nAhoy!\n".getBytes(StandardCharsets.UTF_8)));
      assertThat(told(page, "/parley prompt set")).contains("You are a pirate.");
      assertThat(told(page, "/parley prompt show")).contains("You are a pirate.\nAhoy!");
      assertThat(told(page, "/parley config reset all")).contains("Nothing is chosen");
    }
  }

  @Test
  void whoMayNotIsToldSoAndWhoSpentTheirBudgetWhenThereIsMore() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      assertThat(told(page, "/parley budget set person:chen 1 requests per month"))
          .contains("person:chen 1 requests per month holds from now on");
      page.speakAs("chen");
      told(page, "/parley config set language en");
      assertThat(told(page, "/parley config set temperature 0.2")).contains("Only those who run");
      page.mention("17 * 2");
      assertThat(page.answered(1)).contains("34", "100 % of your budget");
      assertThat(page.replied("and 17 * 3?", 2))
          .contains("used up your budget", "It begins anew in");
      page.find("close-thread").click();
      page.speakAs("ada");
      told(page, "/parley budget remove person:chen 1 requests per month");
      assertThat(told(page, "/parley access block @chen")).contains("Not: person:chen");
      page.speakAs("chen");
      page.mention("17 * 4");
      assertThat(page.answered(1)).contains("does not let you use me");
      page.find("close-thread").click();
      page.speakAs("ada");
      told(page, "/parley access unlist @chen");
      page.speakAs("chen");
      told(page, "/parley config reset language");
    }
  }

  @Test
  void whoSpeaksChineseIsAnsweredInChinese() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.speakAs("chen");
      assertThat(told(page, "/parley help")).contains("在頻道裡提及我");
      assertThat(told(page, "/parley config set language en")).contains("language");
      assertThat(told(page, "/parley help")).contains("Mention me in a channel");
      told(page, "/parley config reset language");
    }
  }

  @Test
  void whatStoodInAThreadBeforeItsFirstMentionIsKnown() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.say("lunch is at noon");
      Locator root = page.find("channel-messages").getByTestId("message").last();
      page.hold(root).containsText("lunch is at noon");
      root.hover();
      root.getByTestId("reply-in-thread").click();
      page.reply("in the garden");
      page.speakAs("bob");
      page.reply("@parley what did Ada say first?");
      assertThat(page.answered(1)).contains("lunch is at noon");
    }
  }

  @Test
  void anEditOffersToAskAgain() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.mention("17 * 3");
      assertThat(page.answered(1)).contains("51");
      Locator question = page.find("thread-messages").getByTestId("message").first();
      edit(page, question, "@parley 17 * 4");
      Locator offer = question.getByTestId("told");
      page.hold(offer).containsText("Ask again?");
      assertThat(page.answers().last().innerText()).contains("51");
      offer.locator("[data-action=regenerate]").click();
      page.hold(page.answers().last()).containsText("68");
      page.hold(offer).isHidden();
      edit(page, question, "@parley 17 * 5");
      page.hold(offer).containsText("Ask again?");
      offer.getByTestId("dismiss-offer").click();
      page.hold(offer).isHidden();
    }
  }

  private static void edit(PlaygroundPage page, Locator message, String text) {
    message.hover();
    message.getByTestId("more").click();
    page.find("edit").click();
    message.getByTestId("edit-text").fill(text);
    message.getByTestId("save-edit").click();
  }

  @Test
  void aDeletedQuestionTakesItsGrowingAnswerAlong() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.mention("write 12000 characters");
      page.grownBeyond(100);
      Locator question = page.find("thread-messages").getByTestId("message").first();
      question.hover();
      question.getByTestId("more").click();
      page.find("delete").click();
      page.find("confirm").click();
      page.hold(page.answers()).hasCount(0);
    }
  }

  /// What the speaker is told about a command, they alone.
  private static String told(PlaygroundPage page, String command) {
    Locator notes = page.find("channel-messages").getByTestId("note");
    int before = notes.count();
    page.say(command);
    page.hold(notes).hasCount(before + 1);
    return notes.last().innerText();
  }

  private static void go(PlaygroundPage page, String channel) {
    page.page().locator("[data-channel='%s']".formatted(channel)).click();
    page.hold(page.find("channel-title")).containsText(channel);
  }

  private PlaygroundPage open(BrowserLook look) {
    return PlaygroundPage.open(chromium, parley.url(), look);
  }
}
