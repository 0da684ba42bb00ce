package dev.parley.core.bot;

import dev.parley.core.reply.ReplyButton;

/// Something that a person may want now: a sentence for them, and the button that does it.
public record Offer(String sentence, ReplyButton button) {}
