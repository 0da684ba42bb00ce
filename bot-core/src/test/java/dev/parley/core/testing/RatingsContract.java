package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.ConversationStore;
import dev.parley.core.conversation.Rated;
import dev.parley.core.conversation.Rating;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [ConversationStore] does with what people think of answers.
public abstract class RatingsContract {
  private static final ConversationId ID = Spoken.thread("T1");
  private static final Rated ADAS = new Rated("turn \" {1}", "U1", Rating.GOOD);

  private ConversationStore store = InMemoryStores.ports().conversations();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    store = fresh().conversations();
  }

  @Test
  void keepsOneRatingPerTurnAndPerson() {
    assertThat(store.rate(ID, ADAS)).contains(Rating.GOOD);
    Rated bobs = new Rated(ADAS.turn(), "U2", Rating.BAD);
    Rated other = new Rated("2", "U1", Rating.BAD);
    assertThat(store.rate(ID, bobs)).contains(Rating.BAD);
    assertThat(store.rate(ID, other)).contains(Rating.BAD);
    assertThat(store.ratings(ID)).containsExactlyInAnyOrder(ADAS, bobs, other);
    assertThat(store.ratings(Spoken.thread("T2"))).isEmpty();
  }

  @Test
  void theSameAgainTakesItBackAndTheOtherChangesIt() {
    store.rate(ID, ADAS);
    Rated changed = new Rated(ADAS.turn(), "U1", Rating.BAD);
    assertThat(store.rate(ID, changed)).contains(Rating.BAD);
    assertThat(store.ratings(ID)).containsExactly(changed);
    assertThat(store.rate(ID, changed)).isEmpty();
    assertThat(store.ratings(ID)).isEmpty();
  }

  @Test
  void areBoundedAndTheNewestIsAmongThem() {
    for (int i = 0; i < ConversationStore.MOST_RATINGS; i++) {
      store.rate(ID, new Rated("t" + i, "U1", Rating.GOOD));
    }
    assertThat(store.rate(ID, ADAS)).contains(Rating.GOOD);
    assertThat(store.ratings(ID)).hasSize(ConversationStore.MOST_RATINGS).contains(ADAS);
  }

  @Test
  void areForgottenWithTheConversation() {
    store.rate(ID, ADAS);
    store.forget(ID);
    assertThat(store.ratings(ID)).isEmpty();
  }
}
