package dev.parley.core.bot;

import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.usage.Estimate;
import dev.parley.core.usage.Reservation;
import dev.parley.core.usage.Spender;
import dev.parley.core.usage.TurnUsage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one asking of the model costs: held of the budgets before, counted after. On the turn's thread.
final class Account {
  private static final Logger LOG = LoggerFactory.getLogger(Account.class);

  /// What an answer is taken to cost before it is there, in tokens.
  private static final int USUAL_ANSWER = 500;

  private final Burst burst;
  private final TurnPlace place;
  private final Spender spender;

  Account(Burst burst, TurnPlace place) {
    this.burst = burst;
    this.place = place;
    this.spender =
        new Spender(burst.head().address().conversation(), burst.head().author());
  }

  /// Holds what the question will presumably cost.
  ///
  /// @throws UncheckedIOException where the store cannot be reached: then nothing may be asked
  Reservation reserve(CompletionRequest request) {
    Rules rules = place.settings().rules();
    if (rules.budgets().of(spender).isEmpty()) {
      return Reservation.Granted.SILENT; // nothing to keep to, and no way to go
    }
    long prompt = prompt(request);
    TokenUsage expected = new TokenUsage(prompt, USUAL_ANSWER, prompt + USUAL_ANSWER, 0, 0);
    long money = rules.prices().cost(request.model().orElse(""), expected);
    return place.ports().usage().reserve(
        turn(), spender, new Estimate(expected.total(), money), rules.budgets());
  }

  /// Counts what it came to. A store that is away is not waited for: what is held lapses.
  void settle(CompletionRequest request, TurnLog log, String answer) {
    if (log.isUnasked()) {
      release();
      return;
    }
    TokenUsage tokens = log.usage().orElseGet(() -> estimated(request, answer));
    String model = log.model().isEmpty() ? request.model().orElse("") : log.model();
    settle(new TurnUsage(
        turn(), spender, model, tokens, log.usage().isEmpty(),
        place.settings().rules().prices().cost(model, tokens),
        log.firstText(), log.took(), place.ports().clock().instant()));
  }

  /// Counts what a summary of the conversation's beginning came to.
  void summedUp(TokenUsage tokens) {
    String model = place.settings().chosen().find(SettingCatalog.MODEL).orElse("");
    settle(new TurnUsage(turn() + ":summary", spender, model, tokens, false,
        place.settings().rules().prices().cost(model, tokens), Optional.empty(), Duration.ZERO,
        place.ports().clock().instant()));
  }

  private void settle(TurnUsage usage) {
    try {
      place.ports().usage().settle(usage);
    } catch (UncheckedIOException unreachable) {
      LOG.warn("what turn {} of {} cost is not counted: {}",
          burst.turn(), spender.conversation(), unreachable.getMessage());
    }
  }

  private void release() {
    try {
      place.ports().usage().release(turn(), spender);
    } catch (UncheckedIOException unreachable) {
      LOG.debug("what turn {} holds lapses: {}", burst.turn(), unreachable.getMessage());
    }
  }

  /// One asking of the model: what asks again is an event of its own.
  private String turn() {
    return burst.head().eventId();
  }

  private TokenUsage estimated(CompletionRequest request, String answer) {
    long prompt = prompt(request);
    long completion = TokenEstimate.ofText(answer);
    return new TokenUsage(prompt, completion, prompt + completion, 0, 0);
  }

  private long prompt(CompletionRequest request) {
    return place.settings().context().estimate().of(request.messages());
  }
}
