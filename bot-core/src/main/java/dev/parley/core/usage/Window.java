package dev.parley.core.usage;

import java.time.Instant;

/// One period of the calendar: this day, this month.
///
/// @param id names it among all, also after the zone was changed: `day-2026-11-24`
/// @param begin the first moment in it
/// @param end the first moment after it
public record Window(String id, Instant begin, Instant end) {}
