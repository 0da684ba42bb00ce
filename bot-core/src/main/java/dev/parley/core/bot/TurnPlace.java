package dev.parley.core.bot;

/// What a turn works with: the right to write, the world outside, and what holds for it.
record TurnPlace(HeldLease lease, BotPorts ports, TurnSettings settings) {}
