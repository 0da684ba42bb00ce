package dev.parley.app.settings;

import java.net.URI;
import java.util.Optional;

/// The HTTP door.
///
/// @param port 0 takes any free one
/// @param publicUrl how the outside reaches it, where a proxy stands before it
public record HttpSettings(int port, String host, Optional<URI> publicUrl) {}
