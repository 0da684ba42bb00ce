package dev.parley.core.bot;

import dev.parley.core.conversation.Answer;
import dev.parley.core.conversation.AnswerFacts;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.ReplyState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A question for the model, and what becomes of its answer. Pure.
sealed interface Ask extends Question {

  /// The question's exchange as it stands before the model answers.
  Exchange exchange();

  /// The exchanges before it.
  List<Exchange> history();

  /// What the model is sent after the history.
  default List<ChatMessage> asked() {
    return List.copyOf(exchange().asked());
  }

  /// What stands in the reply before the model says anything.
  default String before() {
    return "";
  }

  /// What is known of how that came about.
  default AnswerFacts factsBefore() {
    return AnswerFacts.NONE;
  }

  /// How many answers to ask for, where `wanted` are for a new question.
  default int choices(int wanted) {
    return 1;
  }

  /// Whether people already see an answer, which a failure must not take away.
  default boolean hasAnswer() {
    return true;
  }

  /// The exchange as it will be where all goes well and `choices` answers come: how many pages there will be.
  default Exchange expected(int choices) {
    Answer some = Answer.of("…", Optional.empty(), ReplyState.DONE, AnswerFacts.NONE);
    return ended(some).withOthers(Collections.nCopies(choices - 1, some));
  }

  /// The exchange after the model ended.
  Exchange ended(Answer answer);

  /// The exchange after the model failed, where people saw an answer before.
  default Exchange failed(Answer answer) {
    return exchange();
  }

  /// A new question, or one whose answer failed: the answer takes the place of the one that is not there.
  record Afresh(Exchange exchange, List<Exchange> history) implements Ask {

    @Override
    public int choices(int wanted) {
      return exchange.answers().size() == 1 ? wanted : 1;
    }

    @Override
    public boolean hasAnswer() {
      return false;
    }

    @Override
    public Exchange ended(Answer answer) {
      return exchange.replacing(answer);
    }
  }

  /// Another answer to a question that has one.
  record Another(Exchange exchange, List<Exchange> history) implements Ask {

    @Override
    public Exchange ended(Answer answer) {
      return answer.isKept() ? exchange.with(answer) : exchange;
    }
  }

  /// The rest of an answer; the model is told so as by `instruction`.
  record Onward(Exchange exchange, List<Exchange> history, ChatMessage.User instruction)
      implements Ask {

    /// What the person wants who presses Continue.
    static final String INSTRUCTION =
        "Continue exactly where you stopped, in the middle of a word or a code block too. "
            + "Repeat nothing of what you wrote, and say nothing about continuing.";

    @Override
    public List<ChatMessage> asked() {
      List<ChatMessage> all = new ArrayList<>(exchange.messages());
      all.add(instruction);
      return Collections.unmodifiableList(all);
    }

    @Override
    public String before() {
      return exchange.answer().text();
    }

    @Override
    public AnswerFacts factsBefore() {
      return exchange.answer().facts();
    }

    @Override
    public Exchange ended(Answer answer) {
      return exchange.replacing(whole(answer, answer.state()));
    }

    /// What came stays, and can be gone on with again.
    @Override
    public Exchange failed(Answer answer) {
      return exchange.replacing(whole(answer, exchange.state()));
    }

    /// `answer` has the text and the facts of both, the reasoning of the new piece alone.
    private Answer whole(Answer answer, ReplyState state) {
      Answer old = exchange.answer();
      List<ChatMessage> messages = new ArrayList<>(old.messages());
      messages.removeLast();
      messages.add(new ChatMessage.Assistant(
          ChatMessage.ofText(answer.text()),
          old.reasoning()
              .map(before -> answer.reasoning().map(then -> before + "\n\n" + then).orElse(before))
              .or(answer::reasoning),
          List.of()));
      return new Answer(messages, state, answer.facts());
    }
  }
}
