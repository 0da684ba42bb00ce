package dev.parley.core.conversation;

/// A person's rating of the answer to a turn.
///
/// @param person the platform's id of the person
public record Rated(String turn, String person, Rating rating) {}
