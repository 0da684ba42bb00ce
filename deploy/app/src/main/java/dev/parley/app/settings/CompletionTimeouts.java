package dev.parley.app.settings;

import java.time.Duration;

/// How long the endpoint may take.
///
/// @param connect for a connection, with TLS
/// @param headers until its answer begins
/// @param firstContent until the first piece of text
/// @param silence without a byte
/// @param whole for the whole answer; not shorter than `firstContent`
public record CompletionTimeouts(
    Duration connect,
    Duration headers,
    Duration firstContent,
    Duration silence,
    Duration whole) {}
