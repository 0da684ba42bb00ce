package dev.parley.core.conversation;

/// A call of a function that the model asked for; `arguments` is the JSON text as the model wrote it.
public record ToolCall(String id, String name, String arguments) {}
