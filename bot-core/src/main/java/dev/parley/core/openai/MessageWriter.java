package dev.parley.core.openai;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ToolCall;
import dev.parley.core.conversation.WellFormed;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Writes one element of `messages`. Content that is only text is sent as a string, which every server
/// understands; a list of parts is sent where there is more. Old reasoning is sent back only to an endpoint
/// that asks for it, and then beside calls of functions.
final class MessageWriter {
  private final JsonGenerator json;
  private final boolean returnsReasoning;

  MessageWriter(JsonGenerator json, boolean returnsReasoning) {
    this.json = json;
    this.returnsReasoning = returnsReasoning;
  }

  void write(ChatMessage message) {
    json.writeStartObject();
    fields(message);
    json.writeEndObject();
  }

  private void fields(ChatMessage message) {
    switch (message) {
      case ChatMessage.System(var parts, var name) -> content("system", "", parts, name);
      case ChatMessage.Developer(var parts, var name) -> content("developer", "", parts, name);
      case ChatMessage.User user -> {
        var speaker = Speaker.of(user.author());
        content("user", speaker.label(), user.parts(), speaker.name());
      }
      case ChatMessage.Assistant(var parts, var reasoning, var toolCalls, var name) -> {
        content("assistant", "", parts, name);
        if (returnsReasoning && !toolCalls.isEmpty()) {
          text("reasoning_content", reasoning.orElse("")); // verbatim, also where it is empty
        }
        toolCalls(toolCalls);
      }
      case ChatMessage.Tool(var toolCallId, var parts, var name) -> {
        content("tool", "", parts, name);
        text("tool_call_id", toolCallId);
      }
    }
  }

  private void content(String role, String label, List<Part> parts, String name) {
    content(role, label, parts);
    if (Speaker.fits(name)) {
      text("name", name);
    }
  }

  private void content(String role, String label, List<Part> parts) {
    text("role", role);
    if (parts.stream().allMatch(Part.Text.class::isInstance)) {
      text("content", label + new ChatMessage.System(parts).text());
      return;
    }
    json.writeArrayPropertyStart("content");
    var before = label;
    for (var part : parts) {
      part(before, part);
      before = part instanceof Part.Text ? "" : before;
    }
    if (!before.isEmpty()) {
      part("", new Part.Text(before.strip())); // no text to put the label before: it stands alone
    }
    json.writeEndArray();
  }

  private void part(String label, Part part) {
    json.writeStartObject();
    switch (part) {
      case Part.Text(var text) -> {
        text("type", "text");
        text("text", label + text);
      }
      case Part.Image(var url) -> {
        begin("image_url");
        text("url", url);
        json.writeEndObject();
      }
      case Part.Audio(var data, var format) -> {
        begin("input_audio");
        text("data", data);
        text("format", format);
        json.writeEndObject();
      }
      case Part.File(var name, var data) -> {
        begin("file");
        text("filename", name);
        text("file_data", data);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void toolCalls(List<ToolCall> calls) {
    if (calls.isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("tool_calls");
    for (var call : calls) {
      json.writeStartObject();
      text("id", call.id());
      text("type", "function");
      json.writeObjectPropertyStart("function");
      text("name", call.name());
      text("arguments", call.arguments());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void begin(String type) {
    text("type", type);
    json.writeObjectPropertyStart(type);
  }

  private void text(String field, String value) {
    json.writeStringProperty(field, WellFormed.of(value));
  }
}
