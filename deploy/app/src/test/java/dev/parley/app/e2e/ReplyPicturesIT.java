package dev.parley.app.e2e;

import static dev.parley.app.e2e.StagedPlayground.done;
import static dev.parley.app.e2e.StagedPlayground.draft;

import com.microsoft.playwright.Page;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyButton.Action;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyFile;
import dev.parley.endpoint.CompletionsEndpoint;
import dev.parley.endpoint.EndpointOptions;
import dev.parley.playground.Manners;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Makes the pictures of pictures/README.md: answers growing at the platforms' pace, and what stands around an answer.
/// Not a test: run on demand, as [PicturesIT] is.
@BrowserTest
@EnabledIfSystemProperty(named = "parley.pictures", matches = ".+",
    disabledReason = "pictures are made on demand")
class ReplyPicturesIT {
  private static final Path FOLDER = Path.of(System.getProperty("parley.pictures", "pictures"));
  private static final BrowserLook THREAD = new BrowserLook(1180, 760, BrowserLook.DESK.scheme());
  private static final String ANSWERS = "[data-author=parley] ";
  /// Discord has no tables: theirs is aligned text, in a block after that of the code.
  private static final String ALIGNED_TABLE = ".code ~ .code";
  private static final String SECOND = "~ [data-author=parley] p";
  private static final String ANSWER = """
      Rain until noon, then sun.

      | hour | sky | °C |
      |---|---|---:|
      | 9 | rain | 11 |
      | 15 | sun | 18 |
      """.strip();

  @Test
  void anAnswerAtDiscordsPace(Chromium chromium) throws IOException {
    series(chromium, "discord", List.of("p", "pre", ALIGNED_TABLE, SECOND, "ul"));
  }

  @Test
  void anAnswerAtSlacksPace(Chromium chromium) throws IOException {
    series(chromium, "slack", List.of("p", "pre", "table", "ul"));
  }

  @Test
  void anAnswerThatIsAppendedTo(Chromium chromium) throws IOException {
    series(chromium, "slack-stream", List.of("p", "pre", "table", "ul"));
  }

  @Test
  void whatStandsAroundAnAnswer(Chromium chromium) {
    try (StagedPlayground stage =
        StagedPlayground.open(new Manners.Own(4_000, Duration.ofMillis(1)))) {
      for (BrowserLook look : List.of(THREAD, BrowserLook.DARK, BrowserLook.PHONE)) {
        String name =
            look.equals(THREAD) ? "light" : look.equals(BrowserLook.DARK) ? "dark" : "phone";
        thoughtAndFile(chromium, stage, look, name);
        pagerAndFeedback(chromium, stage, look, name);
        failure(chromium, stage, look, name);
      }
    }
  }

  /// An answer of the demo model that thinks first: a picture of its status, one when each of these is first seen in
  /// it, and one at its end.
  private static void series(Chromium chromium, String manners, List<String> sights)
      throws IOException {
    try (CompletionsEndpoint endpoint =
        CompletionsEndpoint.open(EndpointOptions.local().withTokensPerSecond(60));
        ParleyProcess parley = ParleyProcess.start(Map.of(
            "PARLEY_PLAYGROUND_MANNERS", manners,
            "PARLEY_COMPLETIONS_ENDPOINTS_0_NAME", "demo",
            "PARLEY_COMPLETIONS_ENDPOINTS_0_BASE_URL", endpoint.baseUrl().toString(),
            "PARLEY_COMPLETIONS_ENDPOINTS_0_EXTRA_BODY", "{\"reasoning_effort\":\"high\"}"));
        PlaygroundPage page = PlaygroundPage.open(chromium, parley.url(), THREAD)) {
      page.mention("write 4000 characters");
      page.hold(page.find("thread-messages").getByTestId("typing")).isVisible();
      int frame = 1;
      shoot(page, "%s-%d.png".formatted(manners, frame++));
      for (String sight : sights) {
        page.until(() -> page.find("thread-messages").locator(ANSWERS + sight).count() > 0);
        shoot(page, "%s-%d.png".formatted(manners, frame++));
      }
      page.until(page::isComplete);
      shoot(page, "%s-%d.png".formatted(manners, frame));
    }
  }

  private static void thoughtAndFile(
      Chromium chromium, StagedPlayground stage, BrowserLook look, String name) {
    try (PlaygroundPage page = PlaygroundPage.open(chromium, stage.url(), look)) {
      ReplyChannel reply = asked(stage, page);
      String thought = "> 💭 The question is about tomorrow, so I look for the town first. "
          + "The forecast has rain until noon and sun after it, which is two sentences at most. "
          + "A table says the hours better than prose does.";
      String id = done(reply, new ReplyAction.Post(0, draft(thought, false, Action.STOP)));
      page.hold(page.answers()).hasCount(1);
      shoot(page, "thinking-" + name + ".png");
      done(reply, new ReplyAction.Edit(0, id, new MessageDraft(
          thought + "\n\n" + ANSWER + "\n\n-# 📎 The whole answer is attached. · gpt-4 · 3.2 s",
          draft("", true, Action.REGENERATE, Action.GOOD, Action.BAD).buttons(),
          List.of(new ReplyFile("answer.md", ("# The weather\n\n" + ANSWER + "\n\n").repeat(200))),
          true)));
      page.hold(page.find("file")).hasCount(1);
      shoot(page, "file-" + name + ".png");
      page.find("file-open").click();
      page.hold(page.find("sheet-body").locator("table").first()).isVisible();
      shoot(page, "sheet-" + name + ".png");
    }
  }

  private static void pagerAndFeedback(
      Chromium chromium, StagedPlayground stage, BrowserLook look, String name) {
    try (PlaygroundPage page = PlaygroundPage.open(chromium, stage.url(), look)) {
      done(asked(stage, page), new ReplyAction.Post(0, draft(
          ANSWER + "\n\n-# ✂️ Cut at the model's length limit · 2/3 · gpt-4 · 3.2 s · 812 tokens",
          true, Action.CONTINUE, Action.REGENERATE, Action.GOOD, Action.BAD, Action.EARLIER,
          Action.LATER)));
      page.page().locator(".thread [data-action=good]").click();
      page.answers().getByTestId("told").waitFor();
      shoot(page, "pager-" + name + ".png");
    }
  }

  private static void failure(
      Chromium chromium, StagedPlayground stage, BrowserLook look, String name) {
    try (PlaygroundPage page = PlaygroundPage.open(chromium, stage.url(), look)) {
      ReplyChannel reply = asked(stage, page);
      done(reply, new ReplyAction.Post(0, draft(
          "Rain until\n\n-# ⚠️ The connection to the model broke off.", true, Action.RETRY)));
      done(reply, new ReplyAction.Status("Thinking for 16 s…"));
      page.hold(page.find("thread-messages").getByTestId("typing")).isVisible();
      shoot(page, "failure-" + name + ".png");
    }
  }

  private static ReplyChannel asked(StagedPlayground stage, PlaygroundPage page) {
    page.mention("what will the weather be tomorrow?");
    return stage.reply(page.thread());
  }

  private static void shoot(PlaygroundPage page, String file) {
    page.page().mouse().move(0, 0);
    page.page().screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file)));
  }
}
