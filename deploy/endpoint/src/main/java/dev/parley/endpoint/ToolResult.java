package dev.parley.endpoint;

/// What a tool gave back.
record ToolResult(String callId, String tool, String text) {}
