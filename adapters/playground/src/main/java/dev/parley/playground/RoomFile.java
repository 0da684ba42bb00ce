package dev.parley.playground;

/// A file that hangs on a message. Its content is in the store alone, see [Attachments].
///
/// @param bytes its size in UTF-8
record RoomFile(String name, long bytes) {}
