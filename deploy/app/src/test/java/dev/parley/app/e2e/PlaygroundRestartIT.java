package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A person stays on the page while Parley ends and comes back.
@BrowserTest
class PlaygroundRestartIT {
  private static final int TOKENS_PER_SECOND = 300;
  private static final String WHILE_AWAY = "Failed to load resource";

  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.withDemoPace(TOKENS_PER_SECOND);

  PlaygroundRestartIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterEach
  void end() {
    parley.close();
  }

  @Test
  void anAnswerGoesOnInItsMessagesAfterAKill() throws InterruptedException {
    try (PlaygroundPage page = open()) {
      page.mention("write 6000 characters");
      page.grownBeyond(200);
      List<String> before = page.ids();
      assertThat(parley.client().isWhole(page.thread(), DemoAnswer.to("write 6000 characters")))
          .as("over before the kill").isFalse();
      parley.kill();
      page.hold(page.find("connection")).isVisible();
      int seen = page.text(0).length();
      parley.start();
      page.hold(page.find("connection")).isHidden();
      assertThat(page.text(0)).hasSizeGreaterThanOrEqualTo(seen);
      assertThatItStandsOnce(page, before);
      int messages = page.answers().count();
      assertThat(page.replied("what did I say first?", messages + 1))
          .contains("write 6000 characters");
    }
  }

  @Test
  void aRestartIsCleanAndForgetsNothing() throws InterruptedException {
    try (PlaygroundPage page = open()) {
      page.mention("my favourite colour is green");
      page.answered(1);
      assertThat(parley.terminate()).isZero();
      page.hold(page.find("connection")).isVisible();
      page.find("thread-composer").fill("what is my favourite colour?");
      parley.start();
      page.hold(page.find("connection")).isHidden();
      page.hold(page.find("thread-composer")).hasValue("what is my favourite colour?");
      page.find("thread-composer").press("Enter");
      assertThat(page.answered(2)).contains("green");
      assertThat(page.ids()).hasSize(2);
    }
  }

  private void assertThatItStandsOnce(PlaygroundPage page, List<String> before) {
    List<String> ids = parley.client()
        .awaitWhole(page.thread(), DemoAnswer.to("write 6000 characters")).stream()
        .map(PlaygroundClient.Shown::id).toList();
    page.until(() -> page.isComplete() && page.ids().equals(ids));
    assertThat(ids).startsWith(before.toArray(String[]::new));
  }

  private PlaygroundPage open() {
    PlaygroundPage page = PlaygroundPage.open(chromium, parley.url(), BrowserLook.DESK);
    page.expect(WHILE_AWAY);
    return page;
  }
}
