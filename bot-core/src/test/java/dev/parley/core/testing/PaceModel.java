package dev.parley.core.testing;

import dev.parley.core.replica.PaceClaim;
import dev.parley.core.replica.PaceLimit;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One limit of a platform as it shall be shared, slowly and plainly. How it works stands on top of
/// `lua/pace_take.lua`, which must give the same answers. All times are microseconds; one thread at a time.
public final class PaceModel {
  /// How late a waiter may come and still has its place.
  public static final long GRACE = 1_000_000;
  /// Who waits longer than this asks again half-way.
  public static final long FAR = 10_000_000;
  /// Whoever would be behind so many has no place.
  public static final int MOST_WAITING = 1_000;
  private static final double SLOWER = 1.5;
  private static final double MOST_SLOW = 4;
  private static final long RECOVERY = 60_000_000;
  private static final double LEAST_SURPLUS = 1 / 64.0;

  private static final Comparator<Waiter> ENDINGS_FIRST =
      Comparator.comparing((Waiter waiter) -> !waiter.isEnding()).thenComparingLong(Waiter::ticket);

  private final List<Waiter> line = new ArrayList<>();
  private long tickets;
  private long earned;
  private long blocked;
  private double slow = 1;

  private record Waiter(String claimant, boolean isEnding, long ticket, long due) {

    Waiter due(long then) {
      return new Waiter(claimant, isEnding, ticket, then);
    }
  }

  /// Zero where a call was taken; else how long to wait before asking again.
  public long take(PaceLimit limit, PaceClaim claim, long now) {
    line.removeIf(waiter -> waiter.due() < now - GRACE);
    long every = micros(limit.every());
    double surplus = surplus(now);
    long gap = (long) (every * (1 + surplus));
    long slack = every * (limit.burst() - 1);
    long furthest = now + slack + (long) ((limit.reserve() + 1) * every * MOST_SLOW);
    long tat = Math.max(Math.max(Math.min(earned, furthest), now), blocked + slack);
    long slot = tat - slack;
    if (claim.isEnding() && surplus == 0) {
      slot = Math.max(slot - limit.reserve() * every, blocked);
    }
    Waiter asker = enter(claim);
    List<Waiter> ahead = ahead(asker, now - gap);
    long expected = ahead.stream().filter(waiter -> waiter.due() < now + gap).count();
    if (slot + expected * gap <= now) {
      line.remove(asker);
      earned = tat + gap;
      return 0;
    }
    return told(asker, now, slot + ahead.size() * gap - now);
  }

  /// Nobody takes for `wait`, and then more slowly.
  public void block(long wait, long now) {
    if (blocked <= now) {
      slow = Math.min(MOST_SLOW, (1 + surplus(now)) * SLOWER);
    }
    blocked = Math.max(blocked, now + wait);
  }

  /// How many wait.
  public int waiting() {
    return line.size();
  }

  private double surplus(long now) {
    int halved = Math.clamp(Math.floorDiv(now - blocked, RECOVERY), 0, Double.MAX_EXPONENT);
    double surplus = Math.scalb(slow - 1, -halved);
    return surplus < LEAST_SURPLUS ? 0 : surplus;
  }

  /// The claimant's place: the one it has, or a new one, at the end or behind the other endings.
  private Waiter enter(PaceClaim claim) {
    for (Waiter waiter : line) {
      if (waiter.claimant().equals(claim.claimant())
          && (waiter.isEnding() || !claim.isEnding())) {
        return waiter;
      }
    }
    line.removeIf(waiter -> waiter.claimant().equals(claim.claimant()));
    tickets++;
    Waiter asker = new Waiter(claim.claimant(), claim.isEnding(), tickets, 0);
    line.add(asker);
    line.sort(ENDINGS_FIRST);
    return asker;
  }

  /// Those before `asker` who are expected after `late`.
  private List<Waiter> ahead(Waiter asker, long late) {
    return line.subList(0, line.indexOf(asker)).stream()
        .filter(waiter -> waiter.due() > late)
        .toList();
  }

  private long told(Waiter asker, long now, long wait) {
    long told = Math.min(wait, Math.max(FAR, (wait + 1) / 2));
    line.set(line.indexOf(asker), asker.due(now + told));
    if (line.size() > MOST_WAITING) {
      line.removeLast();
    }
    return told;
  }

  static long micros(Duration duration) {
    return Math.max(1, duration.dividedBy(ChronoUnit.MICROS.getDuration()));
  }
}
