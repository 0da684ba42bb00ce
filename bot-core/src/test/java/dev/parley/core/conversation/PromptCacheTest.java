package dev.parley.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.testing.simulation.LongConversation;
import dev.parley.core.testing.simulation.LongConversation.Outcome;
import dev.parley.core.testing.simulation.LongConversation.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How much of what is sent a prompt cache can know, over a long conversation.
class PromptCacheTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void aCutKeepsMostOfItKnownWhereASlidingWindowDoesNot(long seed) {
    Outcome sliding = LongConversation.play(Way.SLIDING, seed);
    Outcome cut = LongConversation.play(Way.CUT, seed);
    assertThat(sliding.share()).isLessThan(0.35);
    assertThat(cut.share()).isGreaterThan(0.8);
    assertThat(cut.unknown()).isLessThan(sliding.unknown() / 4);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whatIsOnRecordHoldsThoughTheFactorWaversAndWithASummary(long seed) {
    double steady = LongConversation.play(Way.CUT, seed).share();
    for (Way way : new Way[] {Way.CUT_WAVERING, Way.REPLAYED, Way.SUMMED_UP}) {
      assertThat(LongConversation.play(way, seed).share()).as("%s", way)
          .isGreaterThan(steady - 0.05);
    }
    assertThat(LongConversation.play(Way.REPLAYED_WAVERING, seed).share())
        .as("what the record is for").isLessThan(steady - 0.2);
  }
}
