package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The playground as Slack is with answers that are streamed: messages grow by what is appended, and an answer of more
/// messages than are allowed comes as a file.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundPlatformsIT {
  private static final String LONG = "write 12000 characters";

  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.start(Map.of(
      "PARLEY_PLAYGROUND_MANNERS", "slack-stream", "PARLEY_REPLY_MOST_PARTS", "1",
      "PARLEY_COMPLETIONS_DEMO_TOKENS_PER_SECOND", "300"));

  PlaygroundPlatformsIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void aMessageGrowsAndNothingInItIsTakenBack() {
    try (PlaygroundPage page = open()) {
      page.hold(page.find("manners")).hasText("as on Slack");
      page.mention("write 3000 characters");
      page.grownBeyond(0);
      String message = page.ids().getFirst();
      String before = shown(message, page.thread());
      for (int look = 0; look < 3; look++) {
        page.grownBeyond(page.text(0).length());
        String now = shown(message, page.thread());
        assertThat(now).startsWith(before);
        before = now;
      }
      page.answered(1);
      assertThat(page.ids()).containsExactly(message);
      parley.client().awaitWhole(page.thread(), DemoAnswer.to("write 3000 characters"));
    }
  }

  @Test
  void theFileHasTheWholeAnswerToReadAndToSave() throws IOException {
    try (PlaygroundPage page = open()) {
      page.mention(LONG);
      page.until(() -> page.find("file").count() == 1);
      page.hold(page.find("file")).containsText("answer.md");
      assertThat(page.answers().count()).isEqualTo(1);
      Download download = page.page().waitForDownload(() -> page.find("file-save").click());
      assertThat(download.suggestedFilename()).isEqualTo("answer.md");
      assertThat(Files.readString(download.path())).isEqualTo(DemoAnswer.to(LONG).text());
      page.find("file-open").click();
      page.hold(page.find("sheet-body").locator("h2").first()).isVisible();
      page.page().keyboard().press("Escape");
      page.hold(page.find("sheet")).hasCount(0);
      page.hold(page.find("thread-pane")).isVisible();
    }
  }

  private String shown(String message, String thread) {
    List<PlaygroundClient.Shown> replies = parley.client().replies(thread);
    return replies.stream().filter(reply -> reply.id().equals(message)).findFirst().orElseThrow()
        .text();
  }

  private PlaygroundPage open() {
    return PlaygroundPage.open(chromium, parley.url(), BrowserLook.DESK);
  }
}
