package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.Pace;
import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.testing.InMemoryStores;
import dev.parley.core.testing.MovedClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One reply before several limits.
class ReplyPaceTest {
  private static final PaceLimit CHANNEL = new PaceLimit("channel", Duration.ofSeconds(2), 1);
  private static final PaceLimit GLOBAL = new PaceLimit("global", Duration.ofSeconds(1), 1, 1);
  private static final PaceClaim OTHER = new PaceClaim("other", false);

  private final MovedClock clock = new MovedClock();
  private final Pace limits = InMemoryStores.ports(clock, clock::move).pace();
  private final List<String> asked = new ArrayList<>();
  private final ReplyPace pace = new ReplyPace(new Asked(), "reply");

  /// Writes down who asks for what.
  private final class Asked implements Pace {
    @Override
    public Duration take(PaceLimit limit, PaceClaim claim) {
      asked.add(limit.key() + (claim.isEnding() ? " ending" : ""));
      return limits.take(limit, claim);
    }

    @Override
    public void block(String key, Duration wait) {
      asked.add("block " + key);
      limits.block(key, wait);
    }
  }

  @Test
  void aCallIsMadeOnceAllItsLimitsGrantedIt() {
    limits.take(CHANNEL, OTHER);
    assertThat(ask(false)).isEqualTo(CHANNEL.every());
    clock.move(CHANNEL.every());
    assertThat(ask(false)).isZero();
  }

  @Test
  void whatOneLimitGrantedIsKeptWhileAnotherSaysWait() {
    limits.take(CHANNEL, OTHER);
    ask(false);
    clock.move(CHANNEL.every());
    ask(false);
    assertThat(asked).containsExactly("channel", "global", "channel");
  }

  @Test
  void whatWasGrantedIsSpentWithTheCall() {
    assertThat(ask(false)).isZero();
    pace.spend();
    assertThat(ask(false)).isPositive();
    assertThat(asked).containsExactly("channel", "global", "channel", "global");
  }

  @Test
  void eachLimitIsAskedWhenItSaid() {
    limits.take(CHANNEL, OTHER);
    limits.take(GLOBAL, OTHER);
    assertThat(ask(false)).isEqualTo(GLOBAL.every());
    clock.move(GLOBAL.every());
    assertThat(ask(false)).isEqualTo(GLOBAL.every());
    clock.move(GLOBAL.every());
    assertThat(ask(false)).isZero();
    assertThat(asked).containsExactly("channel", "global", "global", "channel");
  }

  @Test
  void anEndingAsksAgainAtOnceAndKeepsWhatWasGranted() {
    limits.take(GLOBAL, OTHER);
    assertThat(ask(false)).isPositive();
    assertThat(ask(true)).isZero();
    assertThat(asked).containsExactly("channel", "global", "global ending");
  }

  @Test
  void anotherCallKeepsOnlyWhatItTakesToo() {
    limits.take(CHANNEL, OTHER);
    ask(false);
    PaceLimit post = new PaceLimit("post", Duration.ofSeconds(1), 1);
    assertThat(pace.ask(List.of(post, GLOBAL), false, clock.instant())).isZero();
    assertThat(asked).containsExactly("channel", "global", "post");
  }

  @Test
  void aRefusalOfThePlatformBlocksAllLimitsOfTheCall() {
    ask(false);
    pace.spend();
    pace.block(List.of(CHANNEL, GLOBAL), Duration.ofSeconds(4));
    assertThat(asked).endsWith("block channel", "block global");
    assertThat(ask(true)).isEqualTo(Duration.ofSeconds(4));
  }

  private Duration ask(boolean isEnding) {
    return pace.ask(List.of(CHANNEL, GLOBAL), isEnding, clock.instant());
  }
}
