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
      parley.kill();
      page.hold(page.find("connection")).isVisible();
      assertThat(page.isComplete()).as("complete before the kill").isFalse();
      int seen = page.text(0).length();
      parley.start();
      page.hold(page.find("connection")).isHidden();
      assertThat(page.text(0)).hasSizeGreaterThanOrEqualTo(seen);
      page.until(() -> page.answers().count() > 1 && page.isComplete());
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
    String address = page.page().url();
    List<PlaygroundClient.Shown> replies =
        parley.client().replies(address.substring(address.lastIndexOf('/') + 1));
    assertThat(page.ids()).startsWith(before.toArray(String[]::new))
        .containsExactlyElementsOf(replies.stream().map(PlaygroundClient.Shown::id).toList());
    assertThat(replies).allMatch(PlaygroundClient.Shown::isFinal);
    assertThat(DemoAnswer.bare(replies.stream().map(PlaygroundClient.Shown::text).toList()))
        .isEqualTo(DemoAnswer.bare(List.of(DemoAnswer.to("write 6000 characters"))));
  }

  private PlaygroundPage open() {
    PlaygroundPage page = PlaygroundPage.open(chromium, parley.url(), BrowserLook.DESK);
    page.expect(WHILE_AWAY);
    return page;
  }
}
