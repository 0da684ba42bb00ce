package dev.parley.app.cli;

import dev.parley.core.settings.Secret;

/// How the embedded endpoint is opened.
///
/// @param port 0 takes any free one
/// @param key what clients must send; [Secret#NONE] asks for nothing
/// @param tokensPerSecond the demo model's pace; 0 is at once
public record EndpointChoice(String host, int port, Secret key, int tokensPerSecond) {}
