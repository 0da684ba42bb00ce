package dev.parley.app.settings;

import dev.parley.playground.PlaygroundSettings;

/// Whether there is a playground, and how it behaves.
public record PlaygroundChoice(boolean isEnabled, PlaygroundSettings settings) {}
