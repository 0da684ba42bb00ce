package dev.parley.core.reply;

import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.markdown.Dialect;
import dev.parley.core.reply.ReplyButton.Action;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands around a reply's text: the quiet line below it, and its buttons. A line for which there is no room is
/// left out, but for the note that says how the reply ended.
final class ReplyFrame {
  private static final String BETWEEN = " · ";
  private static final int LONGEST_MODEL = 60;

  private final ReplyLimits limits;
  private final Dialect dialect;
  private final boolean footer;
  private final AnswerPages pages;
  private final String turn;

  ReplyFrame(ReplyLimits limits, ReplySettings settings, AnswerPages pages, String turn) {
    this.limits = limits;
    this.dialect = limits.dialect();
    this.footer = settings.footer();
    this.pages = pages;
    this.turn = turn;
  }

  /// Whether there is more than one answer.
  boolean hasPages() {
    return pages.count() > 1;
  }

  /// A message of which the end is not reached: `line` is for the reader to know, empty for none.
  MessageDraft growing(String body, String line) {
    return new MessageDraft(
        withFirstThatFits(dialect.render(body), Stream.of(line)), List.of(button(Action.STOP)),
        false);
  }

  /// The text of a message, as the platform is sent it.
  String rendered(String body) {
    return body.isEmpty() ? "" : dialect.render(body);
  }

  /// A message that is nothing but a quiet line.
  MessageDraft quiet(String line) {
    return new MessageDraft(dialect.quiet(line), List.of(), true);
  }

  /// A message that others follow.
  MessageDraft followed(String body) {
    return new MessageDraft(dialect.render(body), List.of(), true);
  }

  /// The last message, with how the reply ended.
  MessageDraft last(String body, ReplyEnding how, AnswerFacts facts, List<ReplyFile> files) {
    return new MessageDraft(
        withFirstThatFits(rendered(body), lines(how, facts)), buttons(how), files, true);
  }

  /// Whether what has to be said of the end has room below `body`.
  boolean hasRoom(String body, ReplyEnding how) {
    return how.note().isEmpty() || fits(with(dialect.render(body), how.note()));
  }

  /// The lines that could stand below, the fullest first.
  private Stream<String> lines(ReplyEnding how, AnswerFacts facts) {
    boolean told = footer && pages.isAnswer() && !how.offers().contains(Action.RETRY);
    String page = pages.count() > 1 ? pages.shown() + "/" + pages.count() : "";
    return Stream.of(
        joined(how.note(), page, told ? factsLine(facts) : ""),
        joined(how.note(), page),
        how.note());
  }

  private static String factsLine(AnswerFacts facts) {
    List<String> said = new ArrayList<>();
    if (!facts.model().isEmpty()) {
      said.add(facts.model().length() <= LONGEST_MODEL ? facts.model()
          : facts.model().substring(0, LONGEST_MODEL) + "…");
    }
    if (facts.took().isPositive()) {
      said.add(seconds(facts.took()));
    }
    if (facts.thought().toMillis() >= 1000) {
      said.add("thought for " + seconds(facts.thought()));
    }
    if (facts.tokens() > 0) {
      said.add(String.format(Locale.ROOT, "%,d tokens", facts.tokens()));
    }
    return String.join(BETWEEN, said);
  }

  private static String seconds(Duration duration) {
    double seconds = duration.toMillis() / 1000.0;
    return String.format(Locale.ROOT, seconds < 10 ? "%.1f s" : "%.0f s", seconds);
  }

  private List<ReplyButton> buttons(ReplyEnding how) {
    List<Action> actions = new ArrayList<>(pages.isAnswer() ? how.offers() : List.of());
    if (pages.shown() > 1) {
      actions.add(Action.EARLIER);
    }
    if (pages.shown() < pages.count()) {
      actions.add(Action.LATER);
    }
    return actions.stream().map(this::button).toList();
  }

  private ReplyButton button(Action action) {
    return new ReplyButton(action, turn);
  }

  private String withFirstThatFits(String rendered, Stream<String> lines) {
    return lines.map(line -> with(rendered, line)).filter(this::fits).findFirst().orElse(rendered);
  }

  private String with(String rendered, String line) {
    if (line.isEmpty()) {
      return rendered;
    }
    return rendered.isEmpty() ? dialect.quiet(line) : rendered + "\n\n" + dialect.quiet(line);
  }

  private boolean fits(String text) {
    return dialect.size(text) <= limits.part().size();
  }

  private static String joined(String... pieces) {
    return Stream.of(pieces).filter(piece -> !piece.isEmpty())
        .collect(Collectors.joining(BETWEEN));
  }
}
