package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.bot.PlatformEvent;
import dev.parley.core.language.Language;
import dev.parley.core.reply.ReplyButton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MessageRoutesTest {
  private final Playground playground = new Playground();

  @Test
  void tellsWhoMaySpeakAndWhere() {
    assertThat(playground.get("/playground/api/places").json())
        .isEqualTo(Wire.JSON.readTree("""
            {"people":["ada","bob","chen"],"channels":["general","random"]}"""));
  }

  @Test
  void keepsAMessageAndShowsItInTheEventsShape() {
    Playground.Answer answer = playground.say("ada", "general", "hello");
    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.at("thread")).isEmpty();
    JsonNode message = playground.messages("channel=general").get(0);
    assertThat(message.path("id").asString()).isEqualTo(answer.at("id"));
    assertThat(message.propertyNames())
        .contains("id", "channel", "thread", "author", "text", "final", "buttons", "at");
    assertThat(message.path("text").asString()).isEqualTo("hello");
    assertThat(message.path("final").asBoolean()).isTrue();
  }

  @Test
  void tellsWhichThreadAMentionOpened() {
    Playground.Answer answer = playground.say("ada", "general", "@parley hello");
    assertThat(answer.at("thread")).isEqualTo(answer.at("id"));
    assertThat(playground.bot.accepted).singleElement().isInstanceOf(PlatformEvent.Mention.class);
  }

  @Test
  void acceptsAnEmptyMention() {
    assertThat(playground.say("ada", "general", "@parley").status()).isEqualTo(202);
    assertThat(((PlatformEvent.Mention) playground.bot.accepted.getFirst()).text()).isEmpty();
  }

  @Test
  void handsOnWhatSeveralPeopleSayInAThreadOfTheBot() {
    String root = playground.say("ada", "general", "@parley hello").at("id");
    playground.reply("bob", "general", root, "and me?");
    assertThat(playground.bot.accepted).hasSize(2).last()
        .isInstanceOf(PlatformEvent.ThreadMessage.class);
    assertThat(playground.messages("channel=general&thread=" + root)).hasSize(2);
  }

  @Test
  void leavesPeopleAmongThemselvesInTheirThread() {
    String root = playground.say("ada", "general", "lunch?").at("id");
    assertThat(playground.reply("bob", "general", root, "yes").at("thread")).isEqualTo(root);
    assertThat(playground.bot.accepted).isEmpty();
  }

  @Test
  void keepsADirectMessageBetweenItsPersonAndTheBot() {
    assertThat(playground.say("ada", "@ada", "hello").status()).isEqualTo(202);
    assertThat(playground.bot.accepted).singleElement()
        .isInstanceOf(PlatformEvent.DirectMessage.class);
    Playground.Answer refused = playground.say("bob", "@ada", "hello");
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.at("error")).contains("general, random, @bob");
    assertThat(playground.get("/playground/api/messages?channel=@ada&author=bob").status())
        .isEqualTo(404);
    Playground.Answer unnamed = playground.get("/playground/api/messages?channel=@ada");
    assertThat(unnamed.status()).isEqualTo(403);
    assertThat(unnamed.at("error")).contains("author=ada");
    assertThat(playground.messages("channel=@ada&author=ada")).hasSize(1);
  }

  @Test
  void answersTheSameEventOnce() {
    Map<String, String> message =
        Map.of("author", "ada", "channel", "general", "text", "@parley hi", "eventId", "e-1");
    String body = Wire.JSON.writeValueAsString(message);
    Playground.Answer first = playground.post("/playground/api/messages", body);
    assertThat(playground.post("/playground/api/messages", body)).isEqualTo(first);
    Playground later = playground.restarted();
    assertThat(later.post("/playground/api/messages", body)).isEqualTo(first);
    assertThat(playground.bot.accepted).hasSize(1);
    assertThat(later.messages("channel=general")).hasSize(1);
  }

  @Test
  void keepsNothingWhereTheStoreIsGone() {
    playground.messages("channel=general");
    playground.documents.gone(true);
    Playground.Answer answer = playground.say("ada", "general", "@parley hi");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.at("error")).contains("not known whether this was kept");
    playground.documents.gone(false);
    assertThat(playground.bot.accepted).isEmpty();
    assertThat(playground.messages("channel=general")).isEmpty();
    assertThat(playground.say("ada", "general", "@parley hi").status()).isEqualTo(202);
  }

  @Test
  void startsWithoutTheStoreAndWorksOnceItIsThere() {
    playground.documents.gone(true);
    assertThat(playground.get("/playground/api/messages?channel=general").status()).isEqualTo(503);
    playground.documents.gone(false);
    assertThat(playground.get("/playground/api/messages?channel=general").status()).isEqualTo(200);
  }

  @Test
  void keepsNothingThatTheBotDidNotTake() {
    playground.bot.isFull = true;
    assertThat(playground.say("ada", "general", "@parley hi").status()).isEqualTo(429);
    assertThat(playground.messages("channel=general")).isEmpty();
    assertThat(playground.restarted().messages("channel=general")).isEmpty();
  }

  @Test
  void showsWhatTheBotMayAnswerAndOffersItAgainWhereItIsSentAgain() {
    String body = sent("ada", "general", "@parley hi");
    playground.bot.isGone = true;
    Playground.Answer unsure = playground.post("/playground/api/messages", body);
    assertThat(unsure.status()).isEqualTo(503);
    assertThat(unsure.at("error")).contains("send it again");
    playground.bot.isGone = false;
    assertThat(playground.post("/playground/api/messages", body).status()).isEqualTo(202);
    assertThat(playground.bot.accepted).hasSize(1);
    assertThat(playground.messages("channel=general")).hasSize(1);
  }

  @Test
  void asksOnceWhereTheBotTookItAndTheAnswerWasLost() {
    String body = sent("ada", "general", "@parley hi");
    playground.bot.isUnsure = true;
    assertThat(playground.post("/playground/api/messages", body).status()).isEqualTo(503);
    assertThat(playground.post("/playground/api/messages", body).status()).isEqualTo(202);
    assertThat(playground.bot.accepted).hasSize(1);
    assertThat(playground.restarted().messages("channel=general")).hasSize(1);
  }

  @Test
  void makesOneMessageOfOneEventHoweverManySendItAtOnce() {
    String body = sent("ada", "general", "@parley hi");
    List<Thread> senders = Stream.generate(
        () -> Thread.startVirtualThread(() -> playground.post("/playground/api/messages", body)))
        .limit(20).toList();
    Awaitility.await().atMost(Duration.ofSeconds(5))
        .until(() -> senders.stream().noneMatch(Thread::isAlive));
    assertThat(playground.messages("channel=general")).hasSize(1);
    assertThat(playground.bot.accepted).hasSize(1);
  }

  @Test
  void leavesEveryAuthorAndChannelTheirOwnEvents() {
    playground.post("/playground/api/messages", sent("ada", "general", "one"));
    playground.post("/playground/api/messages", sent("bob", "general", "two"));
    playground.post("/playground/api/messages", sent("ada", "random", "three"));
    assertThat(playground.messages("channel=general")).hasSize(2);
    assertThat(playground.messages("channel=random")).hasSize(1);
  }

  private static String sent(String author, String channel, String text) {
    return Wire.JSON.writeValueAsString(
        Map.of("author", author, "channel", channel, "text", text, "eventId", "e-1"));
  }

  @Test
  void letsTheAuthorAloneEditAndDelete() {
    String path = "/playground/api/messages/" + playground.say("ada", "general", "helo").at("id");
    Map<String, String> none = Map.of();
    String bob = "{\"author\":\"bob\",\"text\":\"x\"}";
    assertThat(playground.call("PATCH", path, bob, none).status()).isEqualTo(403);
    assertThat(playground.call("DELETE", path, bob, none).status()).isEqualTo(403);
    String ada = "{\"author\":\"ada\",\"text\":\"hello\"}";
    Playground.Answer edited = playground.call("PATCH", path, ada, none);
    assertThat(edited.at("text")).isEqualTo("hello");
    assertThat(edited.json().path("edited").asBoolean()).isTrue();
    assertThat(playground.call("DELETE", path, ada, none).status()).isEqualTo(200);
    assertThat(playground.call("PATCH", path, ada, none).status()).isEqualTo(404);
    assertThat(playground.messages("channel=general")).isEmpty();
  }

  @Test
  void tellsTheBotOfEditsAndDeletionsAndPassesOnWhatItOffers() {
    String root = playground.say("ada", "general", "@parley hi").at("id");
    String path = "/playground/api/messages/" + root;
    Playground.Answer edited = playground.call(
        "PATCH", path, "{\"author\":\"ada\",\"text\":\"@parley hello\"}", Map.of());
    assertThat(edited.json().path("offer").path("text").asString()).isEqualTo("again?");
    playground.call("DELETE", path + "?author=ada", "", Map.of());
    PlatformEvent.Asking asked = playground.bot.accepted.getFirst();
    assertThat(playground.bot.revised).hasSize(2)
        .allMatch(event -> event.address().equals(asked.address()));
    assertThat(((PlatformEvent.MessageEdited) playground.bot.revised.getFirst()).text())
        .isEqualTo("hello");
  }

  @Test
  void saysWhereTheButtonStandsThatAnOfferIsAbout() {
    String root = playground.say("chen", "general", "@parley hi").at("id");
    String path = "/playground/api/messages/" + root;
    String other = "{\"author\":\"chen\",\"text\":\"@parley hello\"}";
    assertThat(playground.call("PATCH", path, other, Map.of()).json().path("offer").has("message"))
        .as("before there is an answer").isFalse();
    playground.answer("general", root, "first part");
    String reply = playground.answer("general", root, "the last part", new ReplyButton(
        ReplyButton.Action.REGENERATE, root, Language.TRADITIONAL_CHINESE));
    JsonNode offer = playground.call("PATCH", path, other, Map.of()).json().path("offer");
    assertThat(offer.path("message").asString()).isEqualTo(reply);
    assertThat(offer.path("action").asString()).isEqualTo("regenerate");
    assertThat(offer.path("label").asString()).isEqualTo("重新產生");
  }

  @Test
  void letsNobodyEditTheBot() {
    String id = playground.answer("@ada", "-", "hello");
    Playground.Answer answer = playground.call(
        "PATCH", "/playground/api/messages/" + id, "{\"author\":\"ada\",\"text\":\"x\"}", Map.of());
    assertThat(answer.status()).isEqualTo(403);
  }

  @Test
  void keepsAThreadWhoseFirstMessageWasDeleted() {
    String root = playground.say("ada", "general", "@parley hi").at("id");
    playground.answer("general", root, "hello");
    playground.call("DELETE", "/playground/api/messages/" + root + "?author=ada", "", Map.of());
    JsonNode messages = playground.messages("channel=general");
    assertThat(messages).hasSize(2);
    assertThat(messages.get(0).path("deleted").asBoolean()).isTrue();
    assertThat(messages.get(0).path("text").asString()).isEmpty();
  }

  @Test
  void standsAsItStoodAfterARestart() {
    String root = playground.say("ada", "general", "@parley hi").at("id");
    playground.answer("general", root, "hello");
    playground.say("bob", "@bob", "secret");
    JsonNode before = playground.messages("channel=general");
    Playground later = playground.restarted();
    assertThat(
        later.messages("channel=general").valueStream().map(each -> each.path("text").asString()))
        .containsExactlyElementsOf(
            before.valueStream().map(each -> each.path("text").asString()).toList());
    assertThat(later.messages("channel=@bob&author=bob")).hasSize(1);
    later.reply("chen", "general", root, "go on");
    assertThat(later.bot.accepted).singleElement().isInstanceOf(PlatformEvent.ThreadMessage.class);
  }
}
