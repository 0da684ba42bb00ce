package dev.parley.app.e2e;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Makes README's pictures. Not a test: run on demand, by
/// `mvn verify -Dit.test=PicturesIT -Dparley.pictures=pictures -Dsurefire.failIfNoSpecifiedTests=false
/// -Dfailsafe.failIfNoSpecifiedTests=false -Dtest=None`.
@BrowserTest
@EnabledIfSystemProperty(named = "parley.pictures", matches = ".+",
    disabledReason = "pictures are made on demand")
class PicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("parley.pictures", "pictures"));

  @Test
  void picturesOfAThread(Chromium chromium) {
    try (ParleyProcess parley = ParleyProcess.withDemoPace(0)) {
      prepare(parley);
      take(chromium, parley, BrowserLook.DESK, "playground-light.png");
      take(chromium, parley, BrowserLook.DARK, "playground-dark.png");
      take(chromium, parley, BrowserLook.PHONE, "playground-phone.png");
    }
  }

  private static void prepare(ParleyProcess parley) {
    PlaygroundClient client = parley.client();
    client.awaitReply(client.ask("my favourite release day is Tuesday"), 1);
    client.say("chen", "Morning! The release notes are up, have a look before noon.");
    client.say("bob", "Will do. Does anyone have the figures for *edits per reply*?");
    String thread = client.ask("show me a table and some code");
    client.awaitReply(thread, 1);
    client.sayIn(thread, "bob", "and what did ada say first?");
    client.awaitReply(thread, 2);
  }

  private static void take(
      Chromium chromium, ParleyProcess parley, BrowserLook look, String file) {
    try (PlaygroundPage page = PlaygroundPage.open(chromium, parley.url(), look)) {
      page.find("channel-messages").getByTestId("replies").last().click();
      page.hold(page.answers()).hasCount(2);
      page.page().mouse().move(0, 0);
      page.until(() -> Boolean.TRUE.equals(page.page().evaluate(
          "() => document.getAnimations().every(one => one.playState !== 'running')")));
      page.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
    }
  }
}
