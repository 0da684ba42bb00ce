package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Nothing that stands in a message ever runs in the page, whether a person wrote it or the model did.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundSafetyIT {
  /// Each short enough to come back whole from the demo model, which quotes what it does not understand.
  private static final List<String> ATTACKS = List.of(
      "q <script>window.__pwned=1</script>",
      "q <img src=x onerror=\"window.__pwned=1;alert(1)\">",
      "q <svg onload=alert(1)><a href=\"javascript:alert(1)\">a</a></svg>",
      "q [click](javascript:window.__pwned=1) <javascript:alert(1)>",
      "q [click](data:text/html,<script>alert(1)</script>)",
      "q <iframe srcdoc=\"<script>parent.__pwned=1</script>\"></iframe>",
      "q <form action=//x><button formaction=javascript:alert(1)>b</button></form>",
      "q <details open ontoggle=alert(1)>d</details><style>*{display:none}</style>",
      "q ![p](https://example.org/p.png \"x\" onerror=\"alert(1))",
      "q `<b onclick=alert(1)>` ~~~js\"onclick=alert(1) **<u onmouseover=alert(1)>u**");

  private static final String DANGEROUS = String.join(", ",
      "script", "img", "svg", "iframe", "form", "button", "style", "details", "object",
      "[onclick]", "[onerror]", "[onload]", "[ontoggle]", "[onmouseover]", "[style]",
      "a[href^='javascript' i]", "a[href^='data' i]");

  private final Chromium chromium;
  private final ParleyProcess parley = ParleyProcess.withDemoPace(0);

  PlaygroundSafetyIT(Chromium chromium) {
    this.chromium = chromium;
  }

  @AfterAll
  void end() {
    parley.close();
  }

  @Test
  void whatPeopleAndTheModelWriteIsTextAndNeverRuns() {
    try (PlaygroundPage page = open()) {
      page.mention(ATTACKS.getFirst());
      assertThat(page.answered(1)).contains("window.__pwned");
      for (int at = 1; at < ATTACKS.size(); at++) {
        assertThat(page.replied(ATTACKS.get(at), at + 1)).isNotBlank();
        assertThatNothingRan(page);
      }
      page.page().reload();
      page.hold(page.answers()).hasCount(ATTACKS.size());
      assertThatNothingRan(page);
    }
  }

  @Test
  void noCharacterReferenceTurnsTheTextAround() {
    try (PlaygroundPage page = open()) {
      page.mention("q &#x202e;txet &#8238;denrut [lin&#x2067;k](https://example.org)");
      assertThat(page.answered(1)).contains("denrut");
      assertThat(page.page().evaluate("document.body.innerText").toString())
          .doesNotContain("\u202e", "\u2067");
    }
  }

  @Test
  void whatTheModelRepeatsInBoldIsTextToo() {
    try (PlaygroundPage page = open()) {
      page.mention("my favourite colour is <img src=x onerror=window['__pwned']=1>");
      assertThat(page.answered(1)).contains("<img src=x onerror=");
      assertThatNothingRan(page);
    }
  }

  private static void assertThatNothingRan(PlaygroundPage page) {
    assertThat(page.page().evaluate("() => String(window.__pwned)")).isEqualTo("undefined");
    assertThat(page.find("text").locator(DANGEROUS).all().stream()
        .map(found -> found.evaluate("element => element.outerHTML"))).isEmpty();
  }

  private PlaygroundPage open() {
    PlaygroundPage page = PlaygroundPage.open(chromium, parley.url(), BrowserLook.DESK);
    page.expect("Content Security Policy");
    return page;
  }
}
