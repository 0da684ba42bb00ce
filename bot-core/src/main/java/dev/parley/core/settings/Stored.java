package dev.parley.core.settings;

/// A document of a workspace, or the choices of a scope, as they are stored.
///
/// @param version grows with every change; 0 where there is nothing
public record Stored<T>(long version, T value) {}
