package dev.parley.core.bot;

import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.language.Sentence;
import dev.parley.core.reply.AnswerPages;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.reply.ReplyWriter;
import java.util.List;
import java.util.function.Consumer;

/// Shows in a turn's messages what was there before: an answer that was written earlier, or nothing at all where the
/// question is gone. On the turn's thread.
final class Reprise {
  private final Burst burst;
  private final TurnReply reply;
  private final TurnRecord record;
  private List<Sentence> notes = List.of();

  Reprise(Burst burst, TurnReply reply, TurnRecord record) {
    this.burst = burst;
    this.reply = reply;
    this.record = record;
  }

  /// Which of its answers an exchange shows.
  static AnswerPages pages(Exchange exchange) {
    return new AnswerPages(exchange.shown() + 1, exchange.answers().size());
  }

  /// What whoever asks should know beside what is shown from now on.
  void noting(List<Sentence> lines) {
    notes = List.copyOf(lines);
  }

  /// Shows the answer of `exchange` in the messages `parts`.
  ///
  /// @return whether it stands there
  boolean show(Exchange exchange, List<String> parts) {
    return show(exchange, exchange.answer().text(), parts);
  }

  /// The same for a page that a person turned to. It takes no further message, which would stand below what others wrote
  /// since: what finds no room comes as a file, where the platform can.
  boolean page(Exchange exchange, List<String> parts) {
    return show(exchange, exchange.answer().text(), parts, reply.settings().within(parts.size()));
  }

  /// Asking again did not work: the answer that there was stands there again, with a word about it.
  ///
  /// @param isStopped whether a person wanted it so
  boolean restore(Exchange exchange, boolean isStopped) {
    Sentence note = isStopped
        ? Sentence.of("restored.after-stop")
        : Sentence.of("restored.after-failure");
    return show(exchange, exchange.answer().text() + "\n\n> " + reply.said(note), reply.parts());
  }

  /// The answer that there was stands there again, with a word about why nothing came in its place.
  boolean restore(Exchange exchange, String why) {
    return show(exchange, exchange.answer().text() + "\n\n> ⚠️ " + why, exchange.replyParts());
  }

  /// Takes the messages `parts` away, where the platform can; else `line` stands in their place.
  boolean vanish(List<String> parts, Sentence line) {
    Showing showing = showing(parts, AnswerPages.NONE, _ -> {});
    showing.writer().vanish(line);
    return reply.over(showing);
  }

  /// The little that came of an answer stays, with a word about the newer message.
  boolean superseded(String text, List<String> parts) {
    Showing showing = showing(parts, AnswerPages.ONLY, record::shownAgain);
    showing.supersede(text);
    return reply.over(showing);
  }

  private boolean show(Exchange exchange, String text, List<String> parts) {
    return show(exchange, text, parts, reply.settings());
  }

  private boolean show(
      Exchange exchange, String text, List<String> parts, ReplySettings settings) {
    Showing showing =
        reply.showing(earlier(parts), pages(exchange), settings, record::shownAgain);
    notes.forEach(showing.writer()::note);
    showing.show(text, exchange.answer());
    return reply.over(showing);
  }

  private Showing showing(
      List<String> parts, AnswerPages pages, Consumer<ReplyWriter> progress) {
    return reply.showing(earlier(parts), pages, progress);
  }

  private ReplyInFlight earlier(List<String> parts) {
    return ReplyInFlight.growing(burst.turn(), parts, "");
  }
}
