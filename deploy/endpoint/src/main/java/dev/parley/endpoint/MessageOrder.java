package dev.parley.endpoint;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Which message may follow which: every tool call is answered before the conversation goes on, and
/// nothing answers a call that was not made.
final class MessageOrder {
  private MessageOrder() {}

  /// Lets the messages pass.
  ///
  /// @throws ApiError 400 naming the message that is out of order
  static void pass(JsonNode messages) {
    Set<String> open = new LinkedHashSet<>();
    int caller = 0;
    for (int i = 0; i < messages.size(); i++) {
      JsonNode message = messages.path(i);
      if (message.path("role").stringValue().equals("tool")) {
        answer(message.path("tool_call_id").stringValue(), open, i);
      } else {
        requireAnswered(open, caller);
        caller = i;
        call(message, open, i);
      }
    }
    requireAnswered(open, caller);
  }

  private static void answer(String id, Set<String> open, int at) {
    if (!open.remove(id)) {
      String param = "messages[" + at + "].tool_call_id";
      throw ApiError.value(param,
          "Invalid '" + param + "': no assistant message just before calls a"
              + " tool as '" + Shown.quoted(id) + "', or it was answered already.");
    }
  }

  private static void call(JsonNode message, Set<String> open, int at) {
    if (!message.path("role").stringValue().equals("assistant")) {
      return;
    }
    JsonNode calls = message.path("tool_calls");
    for (int i = 0; i < calls.size(); i++) {
      if (!open.add(calls.path(i).path("id").stringValue())) {
        String param = "messages[" + at + "].tool_calls[" + i + "].id";
        throw ApiError.value(param, "Invalid '" + param + "': another call has this id too.");
      }
    }
  }

  private static void requireAnswered(Set<String> open, int caller) {
    if (!open.isEmpty()) {
      String param = "messages[" + caller + "].tool_calls";
      throw ApiError.value(param,
          "'" + param + "' must be answered by tool messages right after it:"
              + " '" + Shown.quoted(open.iterator().next()) + "' is not.");
    }
  }
}
