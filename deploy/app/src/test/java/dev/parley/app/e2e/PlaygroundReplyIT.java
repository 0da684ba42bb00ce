package dev.parley.app.e2e;

import static dev.parley.app.e2e.StagedPlayground.done;
import static dev.parley.app.e2e.StagedPlayground.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyButton.Action;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.playground.Manners;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// How the page shows what a reply asks for: a status, text that grows, quiet lines, buttons, a deletion.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundReplyIT {
  private static final String THOUGHT = "> 💭 " + "I look for a rule that fits. ".repeat(8).strip();

  private final Chromium chromium;
  private final StagedPlayground stage =
      StagedPlayground.open(new Manners.Own(4_000, Duration.ofMillis(1)));

  PlaygroundReplyIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    stage.close();
  }

  @Test
  void aStatusSaysHowTheBotIsAtWork() {
    try (PlaygroundPage page = open()) {
      ReplyChannel reply = asked(page);
      done(reply, new ReplyAction.Status("Thinking for 8 s…"));
      Locator words = page.find("thread-messages").getByTestId("typing-text");
      page.hold(words).hasText("Parley is thinking for 8 s…");
      done(reply, new ReplyAction.Status("Calling weather…"));
      page.hold(words).hasText("Parley is calling weather…");
      done(reply, new ReplyAction.Post(0, draft("Rain.", true)));
      page.hold(words).hasCount(0);
    }
  }

  @Test
  void aQuietLineIsSmall() {
    try (PlaygroundPage page = open()) {
      done(asked(page), new ReplyAction.Post(0, draft("Rain.\n\n-# gpt-4 · 3.2 s", true)));
      page.hold(page.answers().locator("small")).hasText("gpt-4 · 3.2 s");
      assertThat(page.text(0)).doesNotContain("-#");
    }
  }

  @Test
  void aListGoesOnCountingAndATableKeepsItsColumns() {
    try (PlaygroundPage page = open()) {
      done(asked(page), new ReplyAction.Post(0, draft("7. seven\n\n|a|\n|--:|\n|1|", true)));
      page.hold(page.answers().locator("ol")).hasAttribute("start", "7");
      page.hold(page.answers().locator("td")).hasCSS("text-align", "right");
    }
  }

  @Test
  void theButtonsHaveNamesAndTheKeyboardReachesThem() {
    try (PlaygroundPage page = open()) {
      done(asked(page), new ReplyAction.Post(0, draft("Rain.\n\n-# 2/3 · gpt-4 · 3.2 s", true,
          Action.REGENERATE, Action.GOOD, Action.BAD, Action.EARLIER, Action.LATER)));
      for (String name : List.of("Regenerate", "Earlier answer", "Later answer", "Good answer")) {
        page.hold(button(page, name)).isEnabled();
      }
      page.hold(page.find("thread-messages").getByTestId("pager")).hasText("2/3");
      assertThat(page.text(0)).contains("gpt-4").doesNotContain("2/3");
      button(page, "Earlier answer").focus();
      page.page().keyboard().press("Enter");
      page.hold(page.answers().getByTestId("told")).hasText(StagedPlayground.TOLD);
      page.hold(button(page, "Earlier answer")).isFocused();
      assertThat(stage.pressed()).endsWith(Action.EARLIER);
    }
  }

  @Test
  void whatOnePersonThinksOfAnAnswerIsPressedForThemAlone() {
    try (PlaygroundPage page = open()) {
      done(asked(page), new ReplyAction.Post(0, draft("Rain.", true, Action.GOOD, Action.BAD)));
      button(page, "Good answer").click();
      page.hold(button(page, "Good answer")).hasAttribute("aria-pressed", "true");
      page.speakAs("bob");
      page.hold(button(page, "Good answer")).hasAttribute("aria-pressed", "false");
      page.speakAs("ada");
      page.hold(button(page, "Good answer")).hasAttribute("aria-pressed", "true");
      button(page, "Good answer").click();
      page.hold(page.answers().getByTestId("told")).hasText("Your rating is taken back.");
      page.hold(button(page, "Good answer")).hasAttribute("aria-pressed", "false");
    }
  }

  @Test
  void aDeletedMessageVanishesWhereItIsWatched() {
    try (PlaygroundPage page = open()) {
      ReplyChannel reply = asked(page);
      done(reply, new ReplyAction.Post(0, draft("one", true)));
      String second = done(reply, new ReplyAction.Post(1, draft("two", true)));
      page.hold(page.answers()).hasCount(2);
      done(reply, new ReplyAction.Delete(1, second));
      page.hold(page.answers()).hasCount(1);
      page.hold(page.answers()).containsText("one");
    }
  }

  @Test
  void growingTextTouchesNothingThatStandsAlready() {
    try (PlaygroundPage page = open()) {
      ReplyChannel reply = asked(page);
      String text = "First.\n\n```java\nint a = 1;";
      String id = done(reply, new ReplyAction.Post(0, draft(text + "\n```", false)));
      page.hold(page.answers().locator("code")).hasCount(1);
      page.answers()
          .evaluate("row => row.querySelectorAll('.prose p, code').forEach(it => it.mark = 1)");
      done(reply, new ReplyAction.Edit(0, id, draft(text + "\nint b = 2;\n```", false)));
      page.hold(page.answers().locator("code")).containsText("int b");
      assertThat(page.answers().evaluate(
          "row => [...row.querySelectorAll('.prose p, code')].filter(it => it.mark).length"))
          .isEqualTo(2);
    }
  }

  @Test
  void aReaderFurtherUpIsNotMovedAndOneAtTheEndStaysThere() {
    try (PlaygroundPage page = open()) {
      ReplyChannel reply = asked(page);
      String id = done(reply, new ReplyAction.Post(0, draft(lines(60), false)));
      page.until(() -> place(page).equals("end"));
      done(reply, new ReplyAction.Edit(0, id, draft(lines(80), false)));
      page.hold(page.answers()).containsText("line 80");
      page.until(() -> place(page).equals("end"));
      page.page().mouse().move(1000, 400);
      page.page().mouse().wheel(0, -600);
      page.until(() -> !place(page).equals("end"));
      String before = place(page);
      done(reply, new ReplyAction.Edit(0, id, draft(lines(120), true, Action.REGENERATE)));
      page.hold(page.answers()).containsText("line 120");
      assertThat(place(page)).isEqualTo(before);
    }
  }

  @Test
  void aLongThoughtIsFoldedUntilSomeoneWantsIt() {
    try (PlaygroundPage page = open()) {
      ReplyChannel reply = asked(page);
      String id = done(reply, new ReplyAction.Post(0, draft(THOUGHT, false)));
      Locator thought = page.answers().locator("details.thought");
      page.hold(thought.locator("blockquote")).isHidden();
      thought.locator("summary").click();
      page.hold(thought.locator("blockquote")).isVisible();
      done(reply, new ReplyAction.Edit(0, id, draft(THOUGHT + "\n\nThe answer.", true)));
      page.hold(page.answers()).containsText("The answer.");
      page.hold(thought.locator("blockquote")).isVisible();
    }
  }

  private ReplyChannel asked(PlaygroundPage page) {
    page.mention("what will the weather be?");
    return stage.reply(page.thread());
  }

  private static Locator button(PlaygroundPage page, String name) {
    return page.find("thread-messages").getByRole(AriaRole.BUTTON,
        new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private static String lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int line = 1; line <= count; line++) {
      lines.append("line ").append(line).append("\n\n");
    }
    return lines.toString();
  }

  /// Where the thread is scrolled to.
  private static String place(PlaygroundPage page) {
    return page.find("thread-messages").evaluate("""
        list => {
          const { scrollTop, scrollHeight, clientHeight } = list.parentElement;
          return scrollHeight - scrollTop - clientHeight < 3 ? 'end' : String(Math.round(scrollTop));
        }""").toString();
  }

  private PlaygroundPage open() {
    return PlaygroundPage.open(chromium, stage.url(), BrowserLook.DESK);
  }
}
