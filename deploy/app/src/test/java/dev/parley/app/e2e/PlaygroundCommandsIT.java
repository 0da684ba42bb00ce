package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dev.parley.core.command.CommandAnswer;
import dev.parley.core.command.CommandFile;
import dev.parley.playground.Manners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Commands on the page: the list that completes them, answers with pictures and files, files that go with them.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundCommandsIT {
  private final Chromium chromium;
  private final StagedPlayground stage =
      StagedPlayground.open(new Manners.Own(4_000, Duration.ofMillis(1)));

  PlaygroundCommandsIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    stage.close();
  }

  @Test
  void aSlashOpensTheCommandsAndTheKeyboardLeadsDownToAValue() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      Keyboard keys = page.page().keyboard();
      page.find("composer").focus();
      keys.type("/");
      offers(page, "/parley help", "/parley config", "/parley usage");
      keys.press("ArrowDown");
      holdsActive(page, "/parley config");
      keys.press("Enter");
      offers(page, "show", "set", "reset");
      keys.type("se");
      offers(page, "set");
      keys.press("Tab");
      offers(page, "model", "temperature", "max-tokens");
      keys.press("ArrowUp");
      holdsActive(page, "max-tokens");
      keys.press("ArrowUp");
      keys.press("Enter");
      offers(page, "0", "0.2", "1");
      page.find("completion").nth(1).click();
      page.hold(page.find("composer")).hasValue("/parley config set temperature 0.2 ");
      page.hold(page.find("composer")).isFocused();
      page.hold(page.find("completions")).isHidden();
      keys.press("Enter");
      page.hold(page.find("note")).containsText(StagedPlayground.TOLD);
      page.hold(page.find("composer")).hasValue("");
    }
  }

  @Test
  void enterSendsAWordThatIsWhole() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.find("composer").focus();
      page.page().keyboard().type("/parley help");
      offers(page, "help");
      page.page().keyboard().press("Enter");
      page.hold(page.find("note")).hasCount(1);
      page.hold(page.find("completions")).isHidden();
    }
  }

  @Test
  void escapePutsTheListAwayAndNotTheThread() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.mention("hi");
      page.find("thread-composer").focus();
      page.page().keyboard().type("/parley c");
      page.hold(page.find("thread-completions")).isVisible();
      page.page().keyboard().press("Escape");
      page.hold(page.find("thread-completions")).isHidden();
      page.hold(page.find("thread-pane")).isVisible();
      page.hold(page.find("thread-composer")).hasValue("/parley c");
    }
  }

  @Test
  void escapePutsAListAwayWhoseSuccessorIsStillAskedFor() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.mention("hi");
      page.find("thread-composer").focus();
      page.page().keyboard().type("/parley ");
      page.hold(page.find("thread-completions")).isVisible();
      page.page().route("**/playground/api/commands?*", _ -> {});
      page.page().keyboard().type("c");
      page.page().keyboard().press("Escape");
      page.hold(page.find("thread-completions")).isHidden();
      page.hold(page.find("thread-pane")).isVisible();
    }
  }

  @Test
  void anAnswerShowsItsPictureAndOffersItsFiles() throws IOException {
    stage.answer(new CommandAnswer("## Usage\n\n**1,204** tokens this week.", List.of(
        new CommandFile("usage.png", "image/png", StagedChart.png()),
        new CommandFile("usage.csv", "text/csv", bytes("day,tokens\nMon,120\n")))));
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.say("/parley usage");
      Locator note = page.find("note");
      page.hold(note.locator("h2")).hasText("Usage");
      Locator picture = note.locator("img[alt='usage.png']");
      page.hold(picture).isVisible();
      page.until(() -> Boolean.TRUE.equals(picture.evaluate("image => image.naturalWidth > 300")));
      Download download = page.page().waitForDownload(() -> note.getByTestId("note-file").last()
          .click());
      assertThat(download.suggestedFilename()).isEqualTo("usage.csv");
      assertThat(Files.readString(download.path())).isEqualTo("day,tokens\nMon,120\n");
      page.speakAs("bob");
      page.hold(note).hasCount(0);
    } finally {
      stage.answer(CommandAnswer.of(StagedPlayground.TOLD));
    }
  }

  @Test
  void aTextFileGoesWithACommandAndNothingElseDoes() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      page.hold(here(page, "attach")).isHidden();
      page.find("composer").fill("/parley config set prompt ");
      page.hold(here(page, "attach")).isVisible();
      attach(page, "photo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G'});
      page.hold(here(page, "composer-error")).hasText("photo.png is not a text file.");
      attach(page, "long.md", new byte[100 * 1024 + 1]);
      page.hold(here(page, "composer-error")).containsText("at most 100 KB");
      attach(page, "prompt.md", bytes("Be brief. 你好\n"));
      page.hold(here(page, "upload-chip")).containsText("prompt.md");
      page.hold(here(page, "composer-error")).isHidden();
      page.say("hello");
      page.hold(here(page, "composer-error")).containsText("A file goes with a command alone");
      page.say("/parley config set prompt ");
      page.hold(page.find("note")).hasCount(1);
      page.hold(here(page, "upload-chip")).hasCount(0);
      assertThat(new String(stage.uploaded().getLast().content(), StandardCharsets.UTF_8))
          .isEqualTo("Be brief. 你好\n");
    }
  }

  @Test
  void aPhoneShowsTheListWithoutScrollingSideways() {
    try (PlaygroundPage page = open(BrowserLook.PHONE)) {
      page.find("composer").focus();
      page.page().keyboard().type("/");
      offers(page, "/parley help", "/parley config", "/parley usage");
      assertThat((Integer) page.page().evaluate("() => document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(BrowserLook.PHONE.width());
      page.find("completion").nth(1).tap();
      offers(page, "show", "set", "reset");
    }
  }

  private static void attach(PlaygroundPage page, String name, byte[] content) {
    here(page, "upload")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }

  /// In the channel, for the thread's composer has all of it too.
  private static Locator here(PlaygroundPage page, String testId) {
    return page.find("channel-pane").getByTestId(testId);
  }

  private static void offers(PlaygroundPage page, String... values) {
    page.hold(page.find("completion").locator("b")).hasText(values);
  }

  /// What a screen reader is told to be chosen, though the focus is in the text.
  private static void holdsActive(PlaygroundPage page, String value) {
    page.until(() -> value.equals(page.find("composer").evaluate("""
        input => {
          const option = document.getElementById(input.getAttribute('aria-activedescendant'));
          return option?.getAttribute('aria-selected') === 'true' ? option.dataset.value : '';
        }""")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private PlaygroundPage open(BrowserLook look) {
    return PlaygroundPage.open(chromium, stage.url(), look);
  }
}
