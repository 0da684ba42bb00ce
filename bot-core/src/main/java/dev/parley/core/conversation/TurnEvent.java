package dev.parley.core.conversation;

/// An event of a turn, as far as the end of the turn has to know it.
///
/// @param id the platform's id of the event
/// @param message the message it is about: the one that asked, or whose answer is asked for again
/// @param isAgain whether it acts on a question that was asked before
public record TurnEvent(String id, String message, boolean isAgain) {}
