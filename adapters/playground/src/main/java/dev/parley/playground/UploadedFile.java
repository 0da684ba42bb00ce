package dev.parley.playground;

/// A text file that someone sends with a command, such as a JSON schema or a long prompt.
///
/// @param name to be shown; never a path
/// @param text cleaned, not blank, at most 100 KB in UTF-8
public record UploadedFile(String name, String text) {}
