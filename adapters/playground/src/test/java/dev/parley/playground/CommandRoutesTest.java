package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.command.CommandFile;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class CommandRoutesTest {
  private static final String PATH = "/playground/api/commands";

  private final Playground playground = new Playground();

  @Test
  void answersACommandToItsAuthorAlone() {
    Playground.Answer answer = command("general", "/Parley help");
    assertThat(answer.at("text")).isEqualTo("Ada: help");
    assertThat(answer.json().path("files")).isEmpty();
    assertThat(playground.messages("channel=general")).isEmpty();
  }

  @Test
  void saysWhichConversationACommandIsAbout() {
    String thread = playground.say("ada", "general", "@parley hi").at("id");
    assertThat(playground.post(PATH, json(Map.of("author", "bob", "channel", "general",
        "thread", thread, "text", "/parley stop"))).at("text"))
        .isEqualTo("Bob in playground:local:general:" + thread + ": stop");
    assertThat(command("@ada", "/parley stop").at("text"))
        .isEqualTo("Ada in playground:local:@ada:-: stop");
    assertThat(command("@bob", "/parley stop").status()).isEqualTo(404);
  }

  @Test
  void sendsTheFilesOfAnAnswerWithTheirKind() {
    byte[] picture = {(byte) 0x89, 'P', 'N', 'G'};
    playground.bot.answered = List.of(
        new CommandFile("usage.png", "image/png", picture),
        new CommandFile("usage.csv", "text/csv", "day,tokens\n".getBytes(StandardCharsets.UTF_8)));
    JsonNode files = command("general", "/parley usage").json().path("files");
    assertThat(files).hasSize(2);
    assertThat(files.get(0).path("name").asString()).isEqualTo("usage.png");
    assertThat(files.get(0).path("mediaType").asString()).isEqualTo("image/png");
    assertThat(Base64.getDecoder().decode(files.get(0).path("base64").asString()))
        .isEqualTo(picture);
    assertThat(files.get(1).path("base64").asString()).isEqualTo("ZGF5LHRva2Vucwo=");
  }

  @Test
  void handsOnTheTextFilesThatComeWithACommand() {
    Playground.Answer answer = upload(json(List.of(
        Map.of("name", "C:\\prompts\\system\n.md", "text", "Be brief.\r\n"),
        Map.of("name", "größe.json", "text", "x".repeat(Uploads.LARGEST)))));
    assertThat(answer.status()).isEqualTo(200);
    assertThat(playground.bot.uploaded).extracting(CommandFile::name)
        .containsExactly("system .md", "größe.json");
    assertThat(playground.bot.uploaded)
        .extracting(file -> new String(file.content(), StandardCharsets.UTF_8))
        .containsExactly("Be brief.\n", "x".repeat(Uploads.LARGEST));
  }

  @Test
  void refusesAFileOverTheBoundWithTheNumbers() {
    Playground.Answer answer = upload(json(List.of(
        Map.of("name", "schema.json", "text", "ä".repeat(Uploads.LARGEST / 2 + 1)))));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("error"))
        .isEqualTo("schema.json has 102,402 bytes; at most 102,400 are taken");
    assertThat(playground.bot.uploaded).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
    "{}                                     | files must be a list",
    "[{},{},{},{}]                          | files has 4 entries; at most 3",
    "[7]                                    | files[0].name is missing",
    "[{'name':'a','text':'x'},{'name':'b'}] | files[1].text is missing",
    "[{'name':'a','text':7}]                | files[0].text is missing",
    "[{'name':'','text':'x'}]               | files[0].name is missing",
    "[{'name':'a.md','text':' '}]           | a.md is empty"})
  void saysWhatIsWrongWithAFile(String files, String reason) {
    Playground.Answer answer = upload(files.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("error")).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
    "/                   | /parley help, /parley stop, /parley config",
    "/PAR                | /parley help, /parley stop, /parley config",
    "/parley             | /parley help, /parley stop, /parley config",
    "/st                 | /parley stop",
    "/parley+            | help, stop, config",
    "/Parley+s           | stop",
    "/parley+config+     | help, stop, config",
    "/parley+x           | ^^",
    "/parleys+s          | ^^",
    "/x                  | ^^",
    "hello+/             | ^^"})
  void completesTheLastWordOfACommand(String text, String values) {
    JsonNode completions = completions(text.replace('+', ' ')).json();
    assertThat(completions.valueStream().map(each -> each.path("value").asString())
        .reduce((one, other) -> one + ", " + other).orElse("")).isEqualTo(values);
  }

  @Test
  void saysALineAboutEachCompletion() {
    assertThat(completions("/parley config s").json().get(0).path("summary").asString())
        .isEqualTo("config s");
  }

  @Test
  void completesForWhoMayBeThereAndWithinBounds() {
    assertThat(playground.get(PATH + "?author=ada&channel=@bob&text=/").status()).isEqualTo(404);
    assertThat(playground.get(PATH + "?author=eve&channel=general&text=/").status())
        .isEqualTo(404);
    assertThat(completions("/" + "x".repeat(5_000)).at("error")).contains("5001", "4000");
  }

  private Playground.Answer completions(String text) {
    return playground.get(PATH + "?author=ada&channel=general&thread=&text=" + text);
  }

  private Playground.Answer command(String channel, String text) {
    return playground.post(PATH,
        json(Map.of("author", "ada", "channel", channel, "text", text)));
  }

  private Playground.Answer upload(String files) {
    return playground.post(PATH, """
        {"author":"ada","channel":"general","text":"/parley prompt","files":%s}"""
        .formatted(files));
  }

  private static String json(Object value) {
    return Wire.JSON.writeValueAsString(value);
  }
}
