package dev.parley.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/// The playground in a browser, handled as a person does. [#close] fails where the page had an error, a dialog, or
/// anything in its console that was not [expected][#expect].
final class PlaygroundPage implements AutoCloseable {
  private static final double LONGEST_WAIT = 30_000;

  private final BrowserContext context;
  private final Page page;
  private final List<String> faults = new ArrayList<>();
  private Pattern expected = Pattern.compile("(?!)");

  private PlaygroundPage(BrowserContext context) {
    this.context = context;
    this.page = context.newPage();
    page.setDefaultTimeout(LONGEST_WAIT);
    page.onConsoleMessage(this::heard);
    page.onPageError(error -> faults.add("error: " + error));
    page.onDialog(this::opened);
  }

  /// Opens it, in a browser that knows nothing of earlier visits.
  static PlaygroundPage open(Chromium chromium, URI url, BrowserLook look) {
    PlaygroundPage page = new PlaygroundPage(chromium.browser().newContext(look.options()));
    page.page.navigate(url.toString());
    page.hold(page.find("channel-title")).containsText("general");
    return page;
  }

  Page page() {
    return page;
  }

  Locator find(String testId) {
    return page.getByTestId(testId);
  }

  /// Console lines that match are what the test is about.
  void expect(String pattern) {
    expected = Pattern.compile(pattern);
  }

  /// Says something in the channel.
  void say(String text) {
    find("composer").fill(text);
    find("composer").press("Enter");
  }

  /// Mentions the bot, and waits for the thread to open.
  void mention(String question) {
    say("@parley " + question);
    hold(find("thread-pane")).isVisible();
  }

  /// Says something in the open thread.
  void reply(String text) {
    find("thread-composer").fill(text);
    find("thread-composer").press("Enter");
  }

  /// Mentions or replies, and waits for the complete answer, the `count`th in the thread.
  String replied(String text, int count) {
    reply(text);
    return answered(count);
  }

  /// Waits for the `count`th message of the bot in the thread to be complete.
  String answered(int count) {
    hold(answers()).hasCount(count);
    hold(answers().nth(count - 1)).hasAttribute("data-final", "true");
    return text(count - 1);
  }

  void speakAs(String person) {
    find("person-switcher").click();
    page.locator("[data-testid=menu] [data-person=%s]".formatted(person)).click();
    hold(find("person-switcher")).hasAttribute("data-person", person);
  }

  /// The bot's messages in the open thread.
  Locator answers() {
    return find("thread-messages").locator("[data-testid=message][data-author=parley]");
  }

  Locator stopButton() {
    return find("thread-messages").locator("[data-action=stop]");
  }

  /// What is to be read in the bot's message number `at`.
  String text(int at) {
    return answers().nth(at).getByTestId("text").innerText();
  }

  /// The open thread's id, as the address bar has it.
  String thread() {
    return page.url().substring(page.url().lastIndexOf('/') + 1);
  }

  /// The messages' ids, in the order of the page.
  List<String> ids() {
    return answers().all().stream().map(answer -> answer.getAttribute("data-id")).toList();
  }

  /// Whether the answer's last message is complete.
  boolean isComplete() {
    return answers().count() > 0
        && "true".equals(answers().last().getAttribute("data-final"))
        && stopButton().count() == 0;
  }

  /// Waits until more of the first answer is seen than `length`, and gives how much.
  int grownBeyond(int length) {
    until(() -> answers().count() > 0 && text(0).length() > length);
    return text(0).length();
  }

  void until(BooleanSupplier condition) {
    page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(LONGEST_WAIT));
  }

  LocatorAssertions hold(Locator locator) {
    return PlaywrightAssertions.assertThat(locator);
  }

  @Override
  public void close() {
    context.close();
    assertThat(faults).isEmpty();
  }

  private void heard(ConsoleMessage message) {
    boolean isBad = message.type().equals("error") || message.type().equals("warning");
    if (isBad && !expected.matcher(message.text()).find()) {
      faults.add(message.type() + ": " + message.text());
    }
  }

  private void opened(Dialog dialog) {
    faults.add("dialog: " + dialog.message());
    dialog.dismiss();
  }
}
