package dev.parley.core.completion;

import java.util.function.Consumer;

/// One question under way. [#stream] runs on the caller's (virtual) thread; [#cancel] may come from any.
public interface CompletionCall {

  /// Sends the request and hands every event to `events`, on the calling thread, as it comes. Returns after
  /// the end; never throws for what a server or the network does: that is a [CompletionEvent.Failed].
  /// Called once.
  void stream(Consumer<CompletionEvent> events);

  /// Ends the call within moments, before or while it runs: the stream ends with
  /// [CompletionFailure.Cancelled] and the connection is closed, so that the server stops writing.
  /// May be called often; does nothing after the end.
  void cancel();
}
