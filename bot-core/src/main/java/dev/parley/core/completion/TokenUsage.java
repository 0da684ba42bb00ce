package dev.parley.core.completion;

/// What one completion cost, in tokens, as the endpoint counted.
///
/// @param cached prompt tokens that came from the endpoint's cache
/// @param reasoning completion tokens spent on reasoning
public record TokenUsage(long prompt, long completion, long total, long cached, long reasoning) {}
