package dev.parley.core.command;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Exchange;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What was said in a conversation, as a file to take away. Pure.
final class Transcript {
  private static final JsonFactory JSON = new JsonFactory();

  private Transcript() {}

  /// For people: every question under its author's name, every answer that is shown below it.
  static CommandFile markdown(Conversation conversation) {
    StringJoiner text = new StringJoiner("\n\n", "", "\n");
    for (Exchange exchange : conversation.exchanges()) {
      exchange.asked().forEach(
          said -> text.add("### " + line(said.author().name())).add(said.text()));
      if (!exchange.answer().text().isEmpty()) {
        text.add("### Parley").add(exchange.answer().text());
      }
    }
    return file(conversation, "md", "text/markdown; charset=utf-8", text.toString());
  }

  /// For programs: every answer there is, with how it ended and what it cost.
  static CommandFile json(Conversation conversation) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      json.writeStartObject().writeName("conversation").writeString(conversation.id().toString());
      json.writeName("exchanges").writeStartArray();
      conversation.exchanges().forEach(exchange -> write(exchange, json));
      json.writeEndArray().writeEndObject();
    }
    return file(conversation, "json", "application/json", text.toString());
  }

  private static void write(Exchange exchange, JsonGenerator json) {
    json.writeStartObject().writeName("turn").writeString(exchange.turn());
    json.writeName("asked").writeStartArray();
    for (ChatMessage.User said : exchange.asked()) {
      json.writeStartObject()
          .writeName("author").writeString(said.author().name())
          .writeName("message").writeString(said.message())
          .writeName("text").writeString(said.text())
          .writeEndObject();
    }
    json.writeEndArray().writeName("shown").writeNumber(exchange.shown());
    json.writeName("answers").writeStartArray();
    exchange.answers().forEach(answer -> write(answer, json));
    json.writeEndArray().writeEndObject();
  }

  private static void write(Answer answer, JsonGenerator json) {
    json.writeStartObject()
        .writeName("text").writeString(answer.text())
        .writeName("ended").writeString(answer.state().name().toLowerCase(Locale.ROOT))
        .writeName("model").writeString(answer.facts().model())
        .writeName("seconds").writeNumber(answer.facts().took().toMillis() / 1000.0)
        .writeName("tokens").writeNumber(answer.facts().tokens());
    answer.reasoning().ifPresent(
        thought -> json.writeName("reasoning").writeString(thought));
    json.writeEndObject();
  }

  private static String line(String name) {
    return name.replaceAll("\\s+", " ");
  }

  private static CommandFile file(
      Conversation conversation, String ending, String mediaType, String text) {
    String name = "conversation-" + conversation.id().thread().replaceAll("[^A-Za-z0-9._-]", "-");
    return new CommandFile(
        name + "." + ending, mediaType, text.getBytes(StandardCharsets.UTF_8));
  }
}
