package dev.parley.core.reply;

import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.language.Sentences;
import dev.parley.core.markdown.Dialect;
import dev.parley.core.reply.ReplyButton.Action;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  private final Language language;
  private final List<String> notes = new ArrayList<>();

  ReplyFrame(ReplyLimits limits, ReplySettings settings, AnswerPages pages, String turn) {
    this.limits = limits;
    this.dialect = limits.dialect();
    this.footer = settings.footer();
    this.pages = pages;
    this.turn = turn;
    this.language = settings.language();
  }

  /// Something to know beside the answer, in the quiet line below it.
  void note(Sentence line) {
    notes.add(say(line));
  }

  /// Whether there is more than one answer.
  boolean hasPages() {
    return pages.count() > 1;
  }

  /// A message of which the end is not reached: `line` is for the reader to know.
  MessageDraft growing(String body, Sentence line) {
    return new MessageDraft(
        withFirstThatFits(dialect.render(body), Stream.of(say(line))), List.of(button(Action.STOP)),
        false);
  }

  /// The text of a message, as the platform is sent it.
  String rendered(String body) {
    return body.isEmpty() ? "" : dialect.render(body);
  }

  /// A message that is nothing but a quiet line.
  MessageDraft quiet(Sentence line) {
    return new MessageDraft(dialect.quiet(say(line)), List.of(), true);
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
    return how.note().isNothing() || fits(with(dialect.render(body), say(how.note())));
  }

  /// The lines that could stand below, the fullest first.
  private Stream<String> lines(ReplyEnding how, AnswerFacts facts) {
    boolean told = footer && pages.isAnswer() && !how.offers().contains(Action.RETRY);
    String page = pages.count() > 1 ? pages.shown() + "/" + pages.count() : "";
    String note = say(how.note());
    String beside = String.join(BETWEEN, notes);
    return Stream.of(
        joined(note, page, beside, told ? factsLine(facts) : ""), joined(note, page, beside),
        joined(note, page), note);
  }

  private String factsLine(AnswerFacts facts) {
    List<String> said = new ArrayList<>();
    if (!facts.model().isEmpty()) {
      said.add(facts.model().length() <= LONGEST_MODEL ? facts.model()
          : facts.model().substring(0, LONGEST_MODEL) + "…");
    }
    if (facts.took().isPositive()) {
      said.add(say(seconds(facts.took())));
    }
    if (facts.thought().toMillis() >= 1000) {
      said.add(say(Sentence.of("reply.thought").with("took", seconds(facts.thought()))));
    }
    if (facts.tokens() > 0) {
      said.add(say(Sentence.of("reply.tokens").with("count", facts.tokens())));
    }
    return String.join(BETWEEN, said);
  }

  private static Sentence seconds(Duration took) {
    BigDecimal seconds = BigDecimal.valueOf(took.toMillis(), 3);
    return seconds.compareTo(BigDecimal.TEN) < 0
        ? Sentence.of("reply.seconds-and-tenths")
            .with("seconds", seconds.setScale(1, RoundingMode.HALF_UP))
        : Sentence.of("reply.seconds").with("seconds", seconds.setScale(0, RoundingMode.HALF_UP));
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
    return new ReplyButton(action, turn, language);
  }

  private String say(Sentence sentence) {
    return Sentences.say(sentence, language);
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
