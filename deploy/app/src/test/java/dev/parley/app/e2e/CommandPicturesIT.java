package dev.parley.app.e2e;

import com.microsoft.playwright.Page;
import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandFile;
import dev.parley.playground.Manners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Makes the pictures of commands in pictures/README.md. Not a test: run on demand, as [PicturesIT] is.
@BrowserTest
@EnabledIfSystemProperty(named = "parley.pictures", matches = ".+",
    disabledReason = "pictures are made on demand")
class CommandPicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("parley.pictures", "pictures"));
  private static final BrowserLook DESK =
      new BrowserLook(1180, 760, BrowserLook.DESK.scheme());

  @Test
  void commands(Chromium chromium) throws IOException {
    try (StagedPlayground stage =
        StagedPlayground.open(new Manners.Own(4_000, Duration.ofMillis(1)))) {
      stage.answer(new CommandAnswer("""
          ### Usage of this channel

          | model | tokens | share |
          |---|--:|--:|
          | gpt-4o | 903,120 | 75 % |
          | gpt-4 | 301,004 | 25 % |

          -# 18 to 24 November
          """, List.of(
          new CommandFile("usage.png", "image/png", StagedChart.png()),
          new CommandFile("usage.csv", "text/csv",
              "day,tokens\n".repeat(40).getBytes(StandardCharsets.UTF_8)))));
      take(chromium, stage, DESK, "light");
      take(chromium, stage, BrowserLook.DARK, "dark");
      take(chromium, stage, BrowserLook.PHONE, "phone");
    }
  }

  private static void take(
      Chromium chromium, StagedPlayground stage, BrowserLook look, String name) {
    try (PlaygroundPage page = PlaygroundPage.open(chromium, stage.url(), look)) {
      page.find("composer").focus();
      page.page().keyboard().type("/parley config set ");
      page.hold(page.find("completion")).hasCount(3);
      page.page().keyboard().press("ArrowDown");
      shoot(page, "commands-" + name + ".png");
      page.say("/parley usage");
      page.hold(page.find("picture")).isVisible();
      shoot(page, "answer-" + name + ".png");
    }
  }

  private static void shoot(PlaygroundPage page, String file) {
    page.page().mouse().move(0, 0);
    page.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
