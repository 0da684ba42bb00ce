package dev.parley.core.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.replica.Lease;
import dev.parley.core.replica.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [Leases] does.
public abstract class LeasesContract {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final Duration LONGER_THAN_SHORT = Duration.ofMillis(40);

  private static final int MANY = 600;

  private Ports ports = InMemoryStores.ports();
  private Leases leases = ports.leases();

  /// Ports in which nothing is known yet.
  protected abstract Ports fresh();

  @BeforeEach
  final void begin() {
    ports = fresh();
    leases = ports.leases();
  }

  @Test
  void hasOneOwnerAtATime() {
    assertThat(leases.acquire("k", LONG)).isPresent();
    assertThat(leases.acquire("k", LONG)).isEmpty();
    assertThat(leases.acquire("other", LONG)).isPresent();
  }

  @Test
  void everyOwnersFenceIsGreaterThanTheLast() {
    long last = 0;
    for (int i = 0; i < 5; i++) {
      Lease lease = leases.acquire("k", LONG).orElseThrow();
      assertThat(lease.fence()).isGreaterThan(last);
      last = lease.fence();
      leases.release(lease);
    }
  }

  @Test
  void isFreeWhenItRanOut() {
    Lease first = leases.acquire("k", SHORT).orElseThrow();
    ports.passing().by(LONGER_THAN_SHORT);
    Lease second = leases.acquire("k", LONG).orElseThrow();
    assertThat(second.fence()).isGreaterThan(first.fence());
    assertThat(renew(first)).isEmpty();
  }

  @Test
  void isHeldOnByRenewal() {
    Lease lease = leases.acquire("k", SHORT).orElseThrow();
    Lease renewed = renew(lease).orElseThrow();
    assertThat(renewed.fence()).isEqualTo(lease.fence());
    assertThat(renewed.until()).isAfter(lease.until());
    ports.passing().by(LONGER_THAN_SHORT);
    assertThat(leases.acquire("k", LONG)).isEmpty();
  }

  @Test
  void isRenewedAfterItRanOutWhenNobodyTookIt() {
    Lease lease = leases.acquire("k", SHORT).orElseThrow();
    ports.passing().by(LONGER_THAN_SHORT);
    assertThat(renew(lease)).get().extracting(Lease::fence).isEqualTo(lease.fence());
    assertThat(leases.acquire("k", LONG)).isEmpty();
  }

  @Test
  void isFreeAtOnceWhenGivenBackAndCannotBeRenewedThen() {
    Lease lease = leases.acquire("k", LONG).orElseThrow();
    leases.release(lease);
    assertThat(renew(lease)).isEmpty();
    assertThat(leases.acquire("k", LONG)).isPresent();
  }

  @Test
  void anotherOwnersLeaseIsNotGivenBack() {
    Lease first = leases.acquire("k", LONG).orElseThrow();
    leases.release(first);
    Lease second = leases.acquire("k", LONG).orElseThrow();
    leases.release(first);
    assertThat(leases.acquire("k", LONG)).isEmpty();
    assertThat(renew(second)).isPresent();
  }

  @Test
  void manyAreRenewedTogetherAndThoseThatAreLostAreMissing() {
    List<Lease> all = IntStream.range(0, MANY)
        .mapToObj(i -> leases.acquire("k" + i, LONG).orElseThrow())
        .toList();
    leases.release(all.get(7));
    assertThat(leases.renew(all, LONG)).extracting(Lease::key)
        .hasSize(MANY - 1).doesNotContain("k7").contains("k0", "k" + (MANY - 1));
    assertThat(leases.renew(List.of(), LONG)).isEmpty();
  }

  private Optional<Lease> renew(Lease lease) {
    return leases.renew(List.of(lease), LONG).stream().findFirst();
  }
}
