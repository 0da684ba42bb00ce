package dev.parley.core.command;

/// A file that comes with a command, or with its answer. Nobody changes `content`.
///
/// @param name with an ending, such as `usage.csv`
/// @param mediaType such as `text/csv; charset=utf-8`
@SuppressWarnings("ArrayRecordComponent") // a picture is bytes; nobody compares two
public record CommandFile(String name, String mediaType, byte[] content) {

  /// The most bytes of a file that is read with a command.
  public static final int LARGEST = 256 * 1024;
}
