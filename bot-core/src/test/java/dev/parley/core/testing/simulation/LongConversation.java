package dev.parley.core.testing.simulation;

import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.conversation.ContextWindow;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.LeftOut;
import dev.parley.core.conversation.Part;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.testing.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// A conversation of [#TURNS] turns in a window of [#WINDOW] tokens, and how much of what is sent the endpoint's prompt
/// cache can know: what a prompt begins alike with the one before, in whole blocks of [#BLOCK] tokens.
public final class LongConversation {
  /// How long it goes on.
  public static final int TURNS = 300;

  /// How much is sent at most.
  public static final int WINDOW = 8_000;

  /// What a cache knows in one piece.
  public static final int BLOCK = 128;

  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final ChatMessage SYSTEM = new ChatMessage.System(words(600));
  private static final int A_SUMMARY = 500;

  private final Random random;
  private final List<Exchange> history = new ArrayList<>();
  private Optional<LeftOut> leftOut = Optional.empty();

  private LongConversation(long seed) {
    random = new Random(seed);
  }

  /// How what is sent is chosen.
  public enum Way {
    /// The oldest exchange goes with each new one.
    SLIDING,
    /// A cut to three fifths that stands on record.
    CUT,
    /// The same, while it wavers by a tenth how the model counts.
    CUT_WAVERING,
    /// A cut that is found by a replay each time.
    REPLAYED,
    /// The same, while it wavers.
    REPLAYED_WAVERING,
    /// A cut on record, with a summary.
    SUMMED_UP
  }

  /// What came of it.
  ///
  /// @param share how much of all prompts was known, 0 to 1
  /// @param unknown tokens that were not, per turn
  /// @param cuts how often more was left out than before
  public record Outcome(Way way, double share, double unknown, int cuts) {}

  /// Plays it.
  public static Outcome play(Way way, long seed) {
    return new LongConversation(seed).play(way);
  }

  private Outcome play(Way way) {
    List<ChatMessage> last = List.of();
    long sent = 0;
    long known = 0;
    int cuts = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      ChatMessage.User question =
          new ChatMessage.User(Spoken.ADA, "t" + turn, words(10 + random.nextInt(140)));
      List<ChatMessage> prompt = prompt(way, question);
      boolean isLonger =
          prompt.size() >= last.size() && prompt.subList(0, last.size()).equals(last);
      cuts += isLonger ? 0 : 1;
      sent += cost(prompt);
      known += (long) (begin(last, prompt) / BLOCK) * BLOCK;
      last = prompt;
      history.add(Exchange.of("t" + turn, List.of(question),
          Spoken.answer("a".repeat(CHARACTERS_PER_TOKEN * (50 + random.nextInt(500))),
              ReplyState.DONE),
          List.of()));
    }
    return new Outcome(way, (double) known / sent, (double) (sent - known) / TURNS, cuts);
  }

  private List<ChatMessage> prompt(Way way, ChatMessage.User question) {
    List<ChatMessage> always = above(way);
    always.add(question);
    double factor = switch (way) {
      case CUT_WAVERING, REPLAYED_WAVERING -> 0.9 + random.nextDouble() / 5;
      case SLIDING, CUT, REPLAYED, SUMMED_UP -> 1;
    };
    ContextWindow window = new ContextWindow((int) (WINDOW / factor));
    List<Exchange> exchanges = switch (way) {
      case SLIDING -> sliding(always);
      case REPLAYED, REPLAYED_WAVERING ->
        window.replayed(history, List.of(SYSTEM), List.of(question));
      case CUT, CUT_WAVERING, SUMMED_UP -> onRecord(window, always);
    };
    List<ChatMessage> prompt = above(way);
    exchanges.forEach(exchange -> prompt.addAll(exchange.messages()));
    prompt.add(question);
    return prompt;
  }

  private List<ChatMessage> above(Way way) {
    List<ChatMessage> above = new ArrayList<>(List.of(SYSTEM));
    leftOut.filter(_ -> way == Way.SUMMED_UP).ifPresent(left -> above.add(summary(left)));
    return above;
  }

  private List<Exchange> onRecord(ContextWindow window, List<ChatMessage> always) {
    var fitted = window.fit(history, always, leftOut);
    leftOut = fitted.leftOut();
    return fitted.exchanges();
  }

  private List<Exchange> sliding(List<ChatMessage> always) {
    int first = 0;
    int used = cost(always) + history.stream().mapToInt(TokenEstimate.DEFAULTS::of).sum();
    while (used > WINDOW) {
      used -= TokenEstimate.DEFAULTS.of(history.get(first));
      first++;
    }
    return history.subList(first, history.size());
  }

  private static ChatMessage summary(LeftOut leftOut) {
    return new ChatMessage.System(
        ChatMessage.ofText(leftOut.upTo() + "s".repeat(A_SUMMARY * CHARACTERS_PER_TOKEN)));
  }

  private static int begin(List<ChatMessage> one, List<ChatMessage> other) {
    int same = 0;
    while (same < Math.min(one.size(), other.size()) && one.get(same).equals(other.get(same))) {
      same++;
    }
    return cost(other.subList(0, same));
  }

  private static int cost(List<ChatMessage> messages) {
    return TokenEstimate.DEFAULTS.of(messages);
  }

  private static List<Part> words(int tokens) {
    return ChatMessage.ofText("w".repeat(tokens * CHARACTERS_PER_TOKEN));
  }
}
