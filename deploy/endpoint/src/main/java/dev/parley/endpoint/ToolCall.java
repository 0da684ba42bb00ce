package dev.parley.endpoint;

/// A call of a tool, as an assistant message has it.
///
/// @param arguments JSON, as text
record ToolCall(String id, String name, String arguments) {}
