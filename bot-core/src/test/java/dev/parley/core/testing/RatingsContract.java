package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [ConversationStore] does with what people think of answers.
public abstract class RatingsContract {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final Rated ADAS = new Rated("turn \" {1}", "U1", Rating.GOOD);

  private int presses;
  private ConversationStore store = InMemoryStores.ports().conversations();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    store = fresh().conversations();
  }

  @Test
  void keepsOneRatingPerTurnAndPerson() {
    assertThat(rate(ADAS)).contains(Rating.GOOD);
    Rated bobs = new Rated(ADAS.turn(), "U2", Rating.BAD);
    Rated other = new Rated("2", "U1", Rating.BAD);
    assertThat(rate(bobs)).contains(Rating.BAD);
    assertThat(rate(other)).contains(Rating.BAD);
    assertThat(store.ratings(ID)).containsExactlyInAnyOrder(ADAS, bobs, other);
    assertThat(store.ratings(Spoken.thread("T2"))).isEmpty();
  }

  @Test
  void theSameAgainTakesItBackAndTheOtherChangesIt() {
    rate(ADAS);
    Rated changed = new Rated(ADAS.turn(), "U1", Rating.BAD);
    assertThat(rate(changed)).contains(Rating.BAD);
    assertThat(store.ratings(ID)).containsExactly(changed);
    assertThat(rate(changed)).isEmpty();
    assertThat(store.ratings(ID)).isEmpty();
  }

  @Test
  void aPressThatIsToldTwiceIsOne() {
    assertThat(store.rate(ID, "p", ADAS)).contains(Rating.GOOD);
    assertThat(store.rate(ID, "p", ADAS)).contains(Rating.GOOD);
    assertThat(store.ratings(ID)).containsExactly(ADAS);
    assertThat(store.rate(ID, "q", ADAS)).isEmpty();
    assertThat(store.rate(ID, "q", ADAS)).isEmpty();
    assertThat(store.ratings(ID)).isEmpty();
  }

  @Test
  void areBoundedAndTheNewestIsAmongThem() {
    for (int i = 0; i < ConversationStore.MOST_RATINGS; i++) {
      rate(new Rated("t" + i, "U1", Rating.GOOD));
    }
    assertThat(rate(ADAS)).contains(Rating.GOOD);
    assertThat(store.ratings(ID)).hasSize(ConversationStore.MOST_RATINGS).contains(ADAS);
  }

  @Test
  void areForgottenWithTheConversation() {
    rate(ADAS);
    store.forget(ID);
    assertThat(store.ratings(ID)).isEmpty();
  }

  private Optional<Rating> rate(Rated rated) {
    presses++;
    return store.rate(ID, "press" + presses, rated);
  }
}
