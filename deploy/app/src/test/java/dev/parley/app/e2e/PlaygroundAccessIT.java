package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The page for those without a mouse, with a phone, in the dark.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundAccessIT {
  private static final int MOST_TABS = 40;

  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.withDemoPace(0);

  PlaygroundAccessIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void theKeyboardIsEnough() {
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      Keyboard keys = page.page().keyboard();
      page.find("sidebar").evaluate("element => document.activeElement.blur()");
      tabTo(page, "Tab", "composer");
      keys.type("@parley 17 * 23");
      keys.press("Enter");
      assertThat(page.answered(1)).contains("391");
      page.hold(page.find("thread-composer")).isFocused();
      keys.type("what did I say first?");
      keys.press("Enter");
      assertThat(page.answered(2)).contains("17 * 23");
      keys.press("Escape");
      page.hold(page.find("thread-pane")).isHidden();
      page.hold(page.find("composer")).isFocused();
      tabTo(page, "Shift+Tab", "replies");
      keys.press("Enter");
      page.hold(page.find("thread-pane")).isVisible();
      page.hold(page.find("thread-composer")).isFocused();
    }
  }

  @Test
  void aPhoneShowsOnePaneAtATime() {
    try (PlaygroundPage page = open(BrowserLook.PHONE)) {
      assertThatOnlyIsShown(page, "channel-pane");
      page.mention("show me a table and some code");
      page.answered(1);
      assertThatOnlyIsShown(page, "thread-pane");
      page.find("thread-back").click();
      assertThatOnlyIsShown(page, "channel-pane");
      page.find("back").click();
      assertThatOnlyIsShown(page, "sidebar");
      page.page().locator("[data-channel=random]").click();
      assertThatOnlyIsShown(page, "channel-pane");
      page.hold(page.find("channel-title")).containsText("random");
    }
  }

  @Test
  void theDarkSchemeIsTakenFromTheSystemUntilSomeoneChooses() {
    try (PlaygroundPage page = open(BrowserLook.DARK)) {
      assertThat(brightness(page)).isLessThan(80);
      page.find("theme").click();
      assertThat(brightness(page)).isGreaterThan(200);
      page.page().reload();
      assertThat(brightness(page)).isGreaterThan(200);
    }
    try (PlaygroundPage page = open(BrowserLook.DESK)) {
      assertThat(brightness(page)).isGreaterThan(200);
    }
  }

  private static void tabTo(PlaygroundPage page, String key, String testId) {
    for (int tabs = 0; tabs < MOST_TABS; tabs++) {
      page.page().keyboard().press(key);
      Object focused = page.page().evaluate("() => document.activeElement.dataset.testid ?? ''");
      if (testId.equals(focused)) {
        return;
      }
    }
    throw new AssertionError(testId + " is not reached by " + MOST_TABS + " times " + key);
  }

  private static void assertThatOnlyIsShown(PlaygroundPage page, String pane) {
    for (String one : new String[] {"sidebar", "channel-pane", "thread-pane"}) {
      if (one.equals(pane)) {
        page.hold(page.find(one)).isInViewport();
      } else {
        page.hold(page.find(one)).not().isInViewport();
      }
    }
    assertThat((Integer) page.page().evaluate("() => document.documentElement.scrollWidth"))
        .as("no sideways scrolling").isLessThanOrEqualTo(BrowserLook.PHONE.width());
  }

  // Of the page's ground, 0 to 255.
  private static double brightness(PlaygroundPage page) {
    Object mean = page.find("channel-pane").evaluate("""
        element => {
          while (/, 0\\)$|^transparent$/.test(getComputedStyle(element).backgroundColor)) {
            element = element.parentElement;
          }
          const canvas = new OffscreenCanvas(1, 1).getContext('2d');
          canvas.fillStyle = getComputedStyle(element).backgroundColor;
          canvas.fillRect(0, 0, 1, 1);
          const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
          return Math.round((red + green + blue) / 3);
        }""");
    return ((Number) mean).doubleValue();
  }

  private PlaygroundPage open(BrowserLook look) {
    return PlaygroundPage.open(chromium, parley.url(), look);
  }
}
