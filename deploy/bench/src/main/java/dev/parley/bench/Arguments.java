package dev.parley.bench;

/// A program's arguments: numbers, each with a default.
final class Arguments {
  private Arguments() {}

  /// The argument at `place`, where it was given.
  static int number(String[] arguments, int place, int otherwise) {
    return place < arguments.length ? Integer.parseInt(arguments[place]) : otherwise;
  }
}
