package dev.parley.app.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Makes the pictures of settings and usage in pictures/README.md. Not a test: run on demand, as [PicturesIT] is.
@BrowserTest
@EnabledIfSystemProperty(named = "parley.pictures", matches = ".+",
    disabledReason = "pictures are made on demand")
class SettingsPicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("parley.pictures", "pictures"));
  private static final BrowserLook DESK =
      new BrowserLook(1180, 860, BrowserLook.DESK.scheme());
  private static final BrowserLook DARK =
      new BrowserLook(1180, 860, BrowserLook.DARK.scheme());

  @Test
  void settingsAndUsage(Chromium chromium) {
    try (ParleyProcess parley = ParleyProcess.start(Map.of(
        "PARLEY_COMPLETIONS_DEMO_TOKENS_PER_SECOND", "0",
        "PARLEY_USAGE_PRICES_0_MODEL", "*",
        "PARLEY_USAGE_PRICES_0_PROMPT", "2.50",
        "PARLEY_USAGE_PRICES_0_COMPLETION", "10"))) {
      prepare(parley.client());
      take(chromium, parley, DESK, "light");
      take(chromium, parley, DARK, "dark");
      take(chromium, parley, BrowserLook.PHONE, "phone");
    }
  }

  private static void prepare(PlaygroundClient client) {
    for (String person : new String[] {"ada", "bob", "chen"}) {
      String text = "@parley write %d characters".formatted(4_000 - 900 * person.length());
      client.await(client.say(person, text).json().path("thread").stringValue(),
          replies -> !replies.isEmpty() && replies.stream().allMatch(
              PlaygroundClient.Shown::isEnded));
    }
    client.post("/playground/api/commands", Map.of("channel", "general", "author", "ada",
        "text", "/parley config set temperature 0.2"));
    client.post("/playground/api/commands", Map.of("channel", "general", "author", "ada",
        "text", "/parley model gpt-4"));
  }

  private static void take(
      Chromium chromium, ParleyProcess parley, BrowserLook look, String name) {
    try (PlaygroundPage page = PlaygroundPage.open(chromium, parley.url(), look)) {
      page.say("/parley usage span:week");
      Locator picture = page.find("note").first().getByTestId("picture");
      page.hold(picture).isVisible();
      page.until(() -> Boolean.TRUE.equals(
          picture.evaluate("image => image.complete && image.naturalWidth > 0")));
      shoot(page, "usage-" + name + ".png");
      speakAs(page, "chen");
      page.say("/parley config show");
      page.hold(page.find("note").last()).containsText("retention");
      page.find("channel-messages")
          .evaluate("list => { list.parentElement.scrollTop -= list.parentElement.clientHeight; }");
      shoot(page, "config-" + name + ".png");
      speakAs(page, "bob");
      offer(page);
      shoot(page, "offer-" + name + ".png");
    }
  }

  /// By the way that a phone has too.
  private static void speakAs(PlaygroundPage page, String person) {
    page.find("channel-pane").locator(".composer-person").click();
    page.page().locator("[data-testid=menu] [data-person=%s]".formatted(person)).click();
  }

  private static void offer(PlaygroundPage page) {
    page.mention("17 * 3");
    page.answered(1);
    Locator question = page.find("thread-messages").getByTestId("message").first();
    question.hover();
    question.getByTestId("more").click();
    page.find("edit").click();
    question.getByTestId("edit-text").fill("@parley 17 * 4");
    question.getByTestId("save-edit").click();
    page.hold(question.getByTestId("told")).isVisible();
  }

  private static void shoot(PlaygroundPage page, String file) {
    page.page().mouse().move(0, 0);
    page.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
