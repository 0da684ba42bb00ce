package dev.parley.playground;

/// A way to go on with a command that is being written.
///
/// @param value what comes in place of the last word, which may be empty yet; without a blank
/// @param summary a line about it; may be empty
public record Completion(String value, String summary) {}
