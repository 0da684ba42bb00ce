package dev.parley.core.settings;

/// What was chosen in one scope, and which.
public record Layer(Scope scope, Choices choices) {}
