package dev.parley.core.conversation;

/// What a person thinks of an answer.
public enum Rating {
  GOOD,
  BAD
}
