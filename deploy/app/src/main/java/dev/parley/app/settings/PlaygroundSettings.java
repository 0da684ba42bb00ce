package dev.parley.app.settings;

import dev.parley.core.settings.Secret;
import java.time.Duration;

/// The playground.
///
/// @param password [Secret#NONE] where it is open, which is only allowed on loopback
/// @param messageSize the longest message, in characters
/// @param editGap the least time between two edits of a message
public record PlaygroundSettings(
    boolean isEnabled,
    Secret password,
    int messageSize,
    Duration editGap) {}
