package dev.parley.core.conversation;

/// A person who speaks: the platform's id, which never changes, and the name people see, which may.
public record Author(String id, String name) {}
