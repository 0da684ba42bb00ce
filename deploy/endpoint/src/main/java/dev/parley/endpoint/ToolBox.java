package dev.parley.endpoint;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The tools of a request, and which of them may, must or must not be called.
record ToolBox(List<Tool> tools, ToolChoice choice, boolean isParallel) {

  /// Reads the tools of a request that has passed its checks.
  static ToolBox read(JsonNode request) {
    JsonNode list = request.path("tools");
    List<Tool> tools = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      tools.add(Tool.read(list.path(i), "tools[" + i + "]"));
    }
    return new ToolBox(List.copyOf(tools), ToolChoice.read(request.path("tool_choice")),
        request.path("parallel_tool_calls").asBoolean(true));
  }
}
