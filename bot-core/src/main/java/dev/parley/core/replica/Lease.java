package dev.parley.core.replica;

import java.time.Instant;

/// The right to work on `key` alone, until `until` by the holder's own clock.
///
/// @param fence grows with every owner; a write with an older one is refused
public record Lease(String key, long fence, Instant until) {}
