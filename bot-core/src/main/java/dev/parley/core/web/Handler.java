package dev.parley.core.web;

/// Answers one request, on a virtual thread of its own; may block.
@FunctionalInterface
public interface Handler {

  /// Answers the request.
  ///
  /// @throws HttpException to answer with an error
  Response handle(Request request);
}
