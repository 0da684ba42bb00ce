package dev.parley.core.bot;

import dev.parley.core.access.Presence;
import dev.parley.core.settings.Place;

/// A question that somebody asked by a command, not by a message.
///
/// @param callId the platform's id of the command: the same for one that is delivered twice
/// @param shown what stands in the channel, for everybody to read
/// @param text what the model is asked
public record CommandQuestion(
    String callId,
    Place place,
    Presence by,
    String shown,
    String text) {}
