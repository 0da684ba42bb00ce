package dev.parley.core.openai.failover;

import dev.parley.core.completion.Calibrations;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What the routes work with: the time, chance, who listens, and what is known of how their models count.
public record RoutePlace(
    InstantSource clock,
    RandomGenerator random,
    RouteListener listener,
    Calibrations calibrations) {}
