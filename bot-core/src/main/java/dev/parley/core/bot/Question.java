package dev.parley.core.bot;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Conversation;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Fit;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Sentence;
import java.util.List;
import java.util.Optional;

/// What a turn has to do, decided from its events and the conversation as it stands. Pure. [Ask] is the one that asks
/// the model.
sealed interface Question permits Ask, Question.Show, Question.Say, Question.TakenBack,
    Question.Settled {

  /// Show the exchange as it is here; the model is not asked.
  record Show(Exchange exchange) implements Question {}

  /// Say `sentence`; the model is not asked and nothing is remembered.
  record Say(Sentence sentence) implements Question {

    /// What is said of a question that the model could not read.
    static Say tooLong(Fit.TooLong fit) {
      return new Say(
          Sentence.of("question.too-many-tokens")
              .with("tokens", fit.tokens())
              .with("allowed", fit.allowed()));
    }
  }

  /// Take away what is shown of an answer: nobody asks any more.
  record TakenBack() implements Question {}

  /// Nothing is left to do: it is answered.
  record Settled(Exchange exchange) implements Question {}

  /// Decides.
  ///
  /// @param longest the longest question that is read, in characters
  static Question of(Burst burst, Conversation conversation, int longest) {
    Optional<Exchange> answered = conversation.exchange(burst.turn());
    return switch (burst.head()) {
      case PlatformEvent.Saying saying ->
        answered.<Question>map(Settled::new) // delivered again after its claim had run out
            .orElseGet(() -> burst.isTakenBack()
                ? new TakenBack()
                : said(burst, saying, conversation, longest));
      case PlatformEvent.Again again -> again(again, conversation, answered);
    };
  }

  private static Question said(
      Burst burst, PlatformEvent.Saying head, Conversation conversation, int longest) {
    Optional<PlatformEvent.Asking> tooLong = burst.tooLong(longest);
    if (tooLong.isPresent()) {
      return new Say(Sentence.of("question.too-long")
          .with("length", Burst.length(tooLong.get())).with("longest", longest));
    }
    List<ChatMessage.User> said = burst.said();
    if (said.isEmpty()) {
      return new Say(Sentence.of("question.greeting").with("name", head.author().name()));
    }
    Answer none = Answer.of("", Optional.empty(), ReplyState.GROWING, AnswerFacts.NONE);
    return new Ask.Afresh(
        Exchange.of(burst.turn(), said, none, List.of()), conversation.before(burst.turn()));
  }

  private static Question again(
      PlatformEvent.Again again, Conversation conversation, Optional<Exchange> answered) {
    return answered
        .filter(exchange -> !exchange.asked().isEmpty())
        .map(exchange -> Objection.to(again, exchange).isPresent()
            ? new Settled(exchange) // another press was faster
            : again(again, exchange, conversation.before(again.turn())))
        .orElseGet(() -> new Say(Objection.FORGOTTEN));
  }

  private static Question again(
      PlatformEvent.Again again, Exchange exchange, List<Exchange> history) {
    return switch (again) {
      case PlatformEvent.Retry _ -> new Ask.Afresh(exchange, history);
      case PlatformEvent.Regenerate _ -> exchange.answer().isKept()
          ? new Ask.Another(exchange, history)
          : new Ask.Afresh(exchange, history);
      case PlatformEvent.Continue going -> exchange.answer().text().isEmpty()
          ? new Ask.Afresh(exchange, history)
          : new Ask.Onward(exchange, history, instruction(going));
      case PlatformEvent.Page(_, _, _, var direction) -> new Show(exchange.showing(
          switch (direction) {
            case EARLIER -> exchange.shown() - 1;
            case LATER -> exchange.shown() + 1;
          }));
    };
  }

  private static ChatMessage.User instruction(PlatformEvent.Continue going) {
    return new ChatMessage.User(
        going.author(), going.turn(), ChatMessage.ofText(Ask.Onward.INSTRUCTION));
  }
}
