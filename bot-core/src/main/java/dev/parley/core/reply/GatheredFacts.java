package dev.parley.core.reply;

import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.AnswerFacts;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What a footer says of an answer, gathered while it comes: its model, how long it took, how long of that was
/// thinking, its tokens. An answer that goes on adds to what was written before; of one that is only shown again all is
/// known.
final class GatheredFacts {
  private Optional<AnswerFacts> known = Optional.empty();
  private AnswerFacts before = AnswerFacts.NONE;
  private Optional<Instant> began = Optional.empty();
  private Duration took = Duration.ZERO;
  private boolean ended;
  private String model = "";
  private int tokens;

  /// All that there is to know.
  void known(AnswerFacts facts) {
    known = Optional.of(facts);
  }

  /// What was written before.
  void before(AnswerFacts facts) {
    before = facts;
  }

  /// Something happened, or time went by; the first time, the clock starts.
  void happened(Instant now) {
    began = began.or(() -> Optional.of(now));
    if (!ended) {
      took = Duration.between(began.orElse(now), now);
    }
  }

  void ended(Instant now) {
    happened(now);
    ended = true;
  }

  void model(String name) {
    model = name.isEmpty() ? model : name;
  }

  void usage(TokenUsage usage) {
    tokens = (int) Math.min(Integer.MAX_VALUE, usage.completion());
  }

  /// All of it, with how long the model `thought` this time.
  AnswerFacts with(Duration thought) {
    return known.orElseGet(() -> before.and(new AnswerFacts(model, took, thought, tokens)));
  }
}
