package dev.parley.core.command;

/// One thing that could be typed next.
///
/// @param value what takes the place of the word that is being typed
/// @param summary what it means, in a few words; may be empty
public record Suggestion(String value, String summary) {}
