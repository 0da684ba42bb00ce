package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.language.Language;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyButton;
import dev.parley.core.reply.ReplyChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PlaygroundReplyChannelTest {
  private static final ReplyButton STOP =
      new ReplyButton(ReplyButton.Action.STOP, "turn", Language.ENGLISH);

  private final Playground playground = new Playground();
  private String thread = "";
  private ReplyChannel channel = playground.replyTo("@ada", "-");

  @BeforeEach
  void openThread() {
    thread = playground.say("ada", "general", "@parley hi").at("id");
    channel = playground.replyTo("general", thread);
  }

  @Test
  void growsAMessageInPlace() {
    String id = delivered(channel.perform(post("Hel", false)));
    assertThat(delivered(channel.perform(edit(id, "Hello", true)))).isEqualTo(id);
    JsonNode reply = playground.messages("channel=general&thread=" + thread).get(1);
    assertThat(reply.path("text").asString()).isEqualTo("Hello");
    assertThat(reply.path("author").asString()).isEqualTo("parley");
    assertThat(reply.path("final").asBoolean()).isTrue();
    assertThat(reply.path("edited").asBoolean()).as("growing is not editing").isFalse();
  }

  @Test
  void showsItsButtons() {
    channel.perform(new ReplyAction.Post(0, new MessageDraft("x", List.of(STOP), false)));
    JsonNode buttons =
        playground.messages("channel=general&thread=" + thread).get(1).path("buttons");
    assertThat(buttons).isEqualTo(Wire.JSON.readTree("[{\"action\":\"stop\",\"label\":\"Stop\"}]"));
  }

  @Test
  void answersADirectMessageInTheChannelItself() {
    playground.answer("@ada", "-", "hello");
    assertThat(playground.messages("channel=@ada&author=ada").get(0).path("thread").asString())
        .isEmpty();
  }

  @Test
  void refusesWhatIsTooLongAndWhatIsEmpty() {
    assertThat(channel.perform(post("x".repeat(2_001), true))).isInstanceOf(Delivery.Refused.class);
    assertThat(channel.perform(post("👍".repeat(2_000), true)))
        .isInstanceOf(Delivery.Delivered.class);
    assertThat(channel.perform(post(" ", true))).isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void turnsAwayEditsThatComeTooFast() {
    String id = delivered(channel.perform(post("x", false)));
    Delivery last = new Delivery.Delivered(id);
    for (int count = 0; count < 11; count++) {
      last = channel.perform(edit(id, "x" + count, false));
    }
    assertThat(last).isEqualTo(new Delivery.Throttled(Duration.ofMillis(200)));
    playground.clock.pass(Duration.ofMillis(200));
    assertThat(channel.perform(edit(id, "y", true))).isInstanceOf(Delivery.Delivered.class);
  }

  @Test
  void tellsItsEditBudgetPerChannelAndLeavesTheRestFree() {
    assertThat(channel.pace(edit("1", "x", true)))
        .containsExactly(new PaceLimit("playground:local:general:edit", Duration.ofMillis(200), 5));
    assertThat(channel.pace(post("x", true))).isEmpty();
    assertThat(channel.pace(new ReplyAction.Status(""))).isEmpty();
  }

  @Test
  void refusesAnEditOfWhatIsGoneAndAPostWhereNoThreadIs() {
    assertThat(channel.perform(edit("1", "x", true))).isInstanceOf(Delivery.Refused.class);
    assertThat(playground.replyTo("general", "1").perform(post("x", true)))
        .isInstanceOf(Delivery.Refused.class);
  }

  @Test
  void standsOnceWhereAPostIsRepeatedAfterAFailure() {
    playground.documents.gone(true);
    assertThat(channel.perform(post("Hel", true))).isInstanceOf(Delivery.Failed.class);
    playground.documents.gone(false);
    channel.perform(post("Hello", true));
    assertThat(playground.messages("channel=general&thread=" + thread)).hasSize(2);
    assertThat(playground.restarted().messages("channel=general&thread=" + thread)).hasSize(2);
  }

  @Test
  void growsOnWhileTheStoreIsAwayAndIsStoredWithTheNextEdit() {
    playground.documents.gone(true);
    String id = delivered(channel.perform(post("Hel", false)));
    playground.documents.gone(false);
    playground.clock.pass(Duration.ofSeconds(1));
    channel.perform(edit(id, "Hello", true));
    assertThat(playground.restarted().messages("channel=general&thread=" + thread)).hasSize(2);
  }

  @Test
  void keepsWhatTheModelWritesHarmlessAsText() {
    channel.perform(post("a\0b\ud83d", true));
    assertThat(
        playground.messages("channel=general&thread=" + thread).get(1).path("text").asString())
        .isEqualTo("a\ufffdb\ufffd");
  }

  @Test
  void goesOnInTheSameMessageAfterARestart() {
    String id = delivered(channel.perform(post("Hel", false)));
    Playground later = playground.restarted();
    assertThat(delivered(later.replyTo("general", thread).perform(edit(id, "Hello", true))))
        .isEqualTo(id);
    assertThat(later.messages("channel=general&thread=" + thread)).hasSize(2);
  }

  @Test
  void handsAPressOnWithTheTurnItIsAbout() {
    String id = playground.answer("general", thread, "x", STOP);
    assertThat(press(id, "stop").status()).isEqualTo(200);
    assertThat(playground.bot.pressed).singleElement()
        .satisfies(press -> assertThat(press.address().message()).isEqualTo("turn"));
    assertThat(press(id, "stop").status()).as("the button left with the press").isEqualTo(404);
  }

  @Test
  void goesOnInTheMessageThatStandsWhereTheSamePartIsPostedAgain() {
    String id = delivered(channel.perform(post("Hel", false)));
    Playground later = playground.restarted();
    ReplyChannel takenOver = later.replyTo("general", thread);
    assertThat(delivered(takenOver.perform(post("Hello", false)))).isEqualTo(id);
    assertThat(delivered(takenOver.perform(
        new ReplyAction.Post(1, new MessageDraft("more", List.of(), true))))).isNotEqualTo(id);
    assertThat(later.messages("channel=general&thread=" + thread)).hasSize(3);
  }

  @Test
  void leavesTheButtonThatANewAttemptBroughtDuringThePress() {
    ReplyButton retry = new ReplyButton(ReplyButton.Action.RETRY, "turn", Language.ENGLISH);
    String id = playground.answer("general", thread, "failed", retry);
    playground.bot.duringPress = () -> channel.perform(
        new ReplyAction.Edit(0, id, new MessageDraft("failed again", List.of(retry), true)));
    assertThat(press(id, "retry").status()).isEqualTo(200);
    assertThat(press(id, "retry").status()).as("the new attempt's button").isEqualTo(200);
  }

  @Test
  void takesAPressAfterARestartForANewOne() {
    String id = playground.answer("general", thread, "failed", STOP);
    playground.bot.isFull = true;
    press(id, "stop");
    channel.perform(new ReplyAction.Edit(0, id, new MessageDraft("x", List.of(STOP), true)));
    Playground later = playground.restarted();
    later.post("/playground/api/actions", Wire.JSON.writeValueAsString(
        Map.of("message", id, "author", "bob", "action", "stop")));
    assertThat(later.bot.pressed.getFirst().pressId())
        .isNotEqualTo(playground.bot.pressed.getFirst().pressId());
  }

  @Test
  void labelsAButtonInTheReplysLanguageAfterARestartToo() {
    playground.answer("general", thread, "x", new ReplyButton(
        ReplyButton.Action.RETRY, "turn", Language.TRADITIONAL_CHINESE));
    JsonNode messages = playground.restarted().messages("channel=general&thread=" + thread);
    assertThat(messages.get(messages.size() - 1).at("/buttons/0/label").asString())
        .isEqualTo("重試");
  }

  @Test
  void leavesTheButtonWhereThePressCameToNothing() {
    String id = playground.answer("general", thread, "x", STOP);
    playground.bot.isFull = true;
    assertThat(press(id, "stop").at("text")).isEqualTo("too many wait");
    assertThat(press(id, "stop").status()).isEqualTo(200);
  }

  @Test
  void saysWhichButtonsThereAre() {
    String id = playground.answer("general", thread, "x");
    assertThat(press(id, "explode").at("error")).contains("stop, retry");
    Playground.Answer outdated = press(id, "stop");
    assertThat(outdated.status()).isEqualTo(404);
    assertThat(outdated.at("error")).isEqualTo(
        "That button is out of date; use the ones under the newest version of the answer.");
    assertThat(press("1", "stop").status()).isEqualTo(404);
  }

  private Playground.Answer press(String message, String action) {
    return playground.post("/playground/api/actions", Wire.JSON.writeValueAsString(
        Map.of("message", message, "author", "bob", "action", action)));
  }

  private static ReplyAction post(String text, boolean last) {
    return new ReplyAction.Post(0, new MessageDraft(text, List.of(), last));
  }

  private static ReplyAction edit(String message, String text, boolean last) {
    return new ReplyAction.Edit(0, message, new MessageDraft(text, List.of(), last));
  }

  private static String delivered(Delivery delivery) {
    return ((Delivery.Delivered) delivery).message();
  }
}
