package dev.parley.playground;

/// A file that comes with the answer to a command: a picture is shown, any other is there to be saved.
///
/// @param mediaType as in `image/png` or `text/csv`
@SuppressWarnings("ArrayRecordComponent") // never compared, and a content is not copied for nothing
public record AnswerFile(String name, String mediaType, byte[] content) {}
