package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.reply.Delivery;
import dev.parley.core.reply.MessageDraft;
import dev.parley.core.reply.ReplyAction;
import dev.parley.core.reply.ReplyChannel;
import dev.parley.core.reply.ReplyFile;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FileRoutesTest {
  private final Playground playground = new Playground();
  private final ReplyChannel channel = playground.replyTo("@ada", "-");

  @Test
  void aFileIsNamedWithItsSizeAndDownloadedWhole() {
    String content = "# Whole\n\n" + "wörd 👍 ".repeat(80_000);
    String id = posted(new ReplyFile("answer.md", content));
    JsonNode file = playground.messages("channel=@ada&author=ada").get(0).at("/files/0");
    assertThat(file.path("name").asString()).isEqualTo("answer.md");
    assertThat(file.path("size").asLong()).isEqualTo(9 + 80_000 * 11);
    Playground.Answer answer = file(id, "answer.md");
    assertThat(answer.body()).isEqualTo(content);
    assertThat(answer.headers())
        .containsEntry("Content-Type", "text/markdown; charset=utf-8")
        .containsEntry("Content-Disposition", "attachment; filename=\"answer.md\"")
        .containsEntry("X-Content-Type-Options", "nosniff");
    assertThat(
        playground.restarted().get("/playground/api/files/" + id + "/answer.md?author=ada").body())
        .isEqualTo(content);
  }

  @Test
  void whatIsTooLargeIsCutWithAWord() {
    String id = posted(new ReplyFile("answer.md", "x".repeat(1_500_000)));
    assertThat(file(id, "answer.md").body()).hasSizeLessThan(1_000_000)
        .contains("[Cut here: the playground keeps 999,800 characters of a file; 500,200 more");
  }

  @Test
  void anEditReplacesTheFilesAndADeletionTakesThemAway() {
    String id = posted(new ReplyFile("a.md", "one"), new ReplyFile("b.md", "two"));
    channel.perform(new ReplyAction.Edit(0, id,
        new MessageDraft("y", List.of(), List.of(new ReplyFile("b.md", "three")), true)));
    assertThat(file(id, "a.md").status()).isEqualTo(404);
    assertThat(file(id, "b.md").body()).isEqualTo("three");
    channel.perform(new ReplyAction.Delete(0, id));
    assertThat(file(id, "b.md").status()).isEqualTo(404);
    assertThat(playground.documents.readAll("playground.files")).isEmpty();
  }

  @Test
  void nothingIsHalfKeptWhereTheStoreIsAway() {
    playground.messages("channel=@ada&author=ada");
    playground.documents.gone(true);
    assertThat(channel.perform(post(new ReplyFile("a.md", "x"))))
        .isInstanceOf(Delivery.Failed.class);
    playground.documents.gone(false);
    playground.clock.pass(Duration.ofSeconds(1));
    assertThat(channel.perform(post(new ReplyFile("a.md", "x"))))
        .isInstanceOf(Delivery.Delivered.class);
    assertThat(playground.messages("channel=@ada&author=ada")).hasSize(1);
  }

  @Test
  void aNameIsNeitherAPathNorAHeader() {
    posted(new ReplyFile("../\"a\r\n.md", "x"), new ReplyFile("../\"a\r\n.md", "y"));
    assertThat(playground.messages("channel=@ada&author=ada").get(0).path("files").valueStream()
        .map(file -> file.path("name").asString()))
        .containsExactly("__a__.md", "2-__a__.md");
  }

  @Test
  void aDirectMessagesFilesAreNobodyElses() {
    String id = posted(new ReplyFile("a.md", "x"));
    String path = "/playground/api/files/" + id + "/a.md?author=";
    assertThat(playground.get(path + "ada").status()).isEqualTo(200);
    assertThat(playground.get(path + "bob").status()).isEqualTo(404);
    assertThat(playground.get("/playground/api/files/" + id + "/a.md").status()).isEqualTo(403);
  }

  private Playground.Answer file(String message, String name) {
    return playground.get("/playground/api/files/" + message + "/" + name + "?author=ada");
  }

  private String posted(ReplyFile... files) {
    return ((Delivery.Delivered) channel.perform(post(files))).message();
  }

  private static ReplyAction post(ReplyFile... files) {
    return new ReplyAction.Post(0, new MessageDraft("x", List.of(), List.of(files), true));
  }
}
