package dev.parley.core.reply;

/// A file that hangs on a message: what would be too much to show. `content` is Markdown.
public record ReplyFile(String name, String content) {}
