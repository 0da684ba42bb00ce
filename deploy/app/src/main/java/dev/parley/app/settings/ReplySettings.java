package dev.parley.app.settings;

import java.time.Duration;

/// How a reply begins.
///
/// @param firstCharacters how many characters it waits for before it is posted
/// @param firstWait how long it waits for them
public record ReplySettings(int firstCharacters, Duration firstWait) {}
