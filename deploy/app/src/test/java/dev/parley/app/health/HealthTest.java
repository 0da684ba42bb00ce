package dev.parley.app.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HealthTest {
  private static final HealthCheck WELL = new HealthCheck(
      "redis", "", () -> new Finding.Well("a \"good\" one"));
  private static final HealthCheck THROWING = new HealthCheck("model", "", () -> {
    throw new IllegalStateException("it is away");
  });

  @Test
  void readinessIsTwoHundredWhereEveryPartWorks() {
    assertThat(answer("/readyz", new Health(List.of(WELL)))).isEqualTo(
        "200 {\"status\":\"ok\",\"checks\":[{\"name\":\"redis\",\"status\":\"ok\","
            + "\"detail\":\"a \\\"good\\\" one\"}]}");
  }

  @Test
  void whatACheckThrowsIsItsFailure() {
    assertThat(answer("/readyz", new Health(List.of(WELL, THROWING)))).startsWith(
        "503 {\"status\":\"failed\"").contains("\"failed\",\"detail\":\"it is away\"");
  }

  @Test
  void theProcessLivesWhateverItsPartsDo() {
    assertThat(answer("/livez", new Health(List.of(THROWING))))
        .isEqualTo("200 {\"status\":\"ok\"}");
  }

  @Test
  void aCheckThatHangsFailsAndIsNotStartedTwice() throws InterruptedException {
    var release = new CountDownLatch(1);
    var starts = new AtomicInteger();
    var hanging = new HealthCheck("slow", "", () -> {
      starts.incrementAndGet();
      return waited(release);
    });
    var health = new Health(List.of(hanging, WELL), Duration.ofMillis(20));
    assertThat(health.report().entries().getFirst().finding()).isEqualTo(
        new Finding.Failing("no answer within 20 ms"));
    assertThat(health.report().isReady()).isFalse();
    assertThat(starts).hasValue(1);
    release.countDown();
  }

  @Test
  void aFindingThatHoldsIsNotLookedForAgain() throws InterruptedException {
    var looks = new AtomicInteger();
    var holding = new HealthCheck("completions", "",
        () -> new Finding.Well("look " + looks.incrementAndGet()), Duration.ofHours(1),
        UnaryOperator.identity());
    var health = new Health(List.of(holding));
    health.report();
    assertThat(health.report().entries().getFirst().finding())
        .isEqualTo(new Finding.Well("look 1"));
  }

  @Test
  void whatIsKnownAtOnceIsToldAlsoWhereTheFindingHolds() throws InterruptedException {
    var isWell = new AtomicBoolean(true);
    var holding = new HealthCheck("completions", "", () -> new Finding.Well("it answers"),
        Duration.ofHours(1),
        found -> isWell.get() ? found : new Finding.Failing("no question is answered"));
    var health = new Health(List.of(HealthCheck.anyOf("all", "", List.of(holding))));
    assertThat(health.report().isReady()).isTrue();
    isWell.set(false);
    assertThat(health.report().isReady()).isFalse();
    isWell.set(true);
    assertThat(health.report().isReady()).isTrue();
  }

  private static Finding waited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Finding.Well("at last");
  }

  private static String answer(String path, Health health) {
    var request = new Request("GET", path, Map.of(), Map.of(), Map.of(), new byte[0]);
    Response response = new HealthRoutes(health).routes().stream().filter(
        route -> route.path().equals(path)).findFirst().orElseThrow().handler().handle(request);
    return response instanceof Response.Whole(int status, var headers, byte[] body)
        ? status + " " + new String(body, StandardCharsets.UTF_8)
        : "streamed";
  }
}
