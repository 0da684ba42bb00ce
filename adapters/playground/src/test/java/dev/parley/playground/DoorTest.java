package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.settings.Secret;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DoorTest {
  private final SetClock clock = new SetClock();
  private final Playground playground = locked("open & sésame");

  @Test
  void isOpenWithoutAPassword() {
    assertThat(new Playground().get("/").body()).contains("channel-pane");
    assertThat(new Playground().get("/playground/api/places").status()).isEqualTo(200);
  }

  @Test
  void showsTheFormAndNothingElseBeforeThePassword() {
    assertThat(playground.get("/").body()).contains("type=\"password\"")
        .doesNotContain("channel-pane");
    assertThat(playground.get("/playground/api/places").status()).isEqualTo(401);
    assertThat(playground.get("/playground/api/events").status()).isEqualTo(401);
    assertThat(playground.say("ada", "general", "hi").status()).isEqualTo(401);
  }

  @Test
  void letsTheFormSayWhereItComesFrom() {
    assertThat(playground.get("/").headers()).containsEntry("Referrer-Policy", "same-origin");
  }

  @Test
  void opensWithThePasswordAndStaysOpenAcrossARestart() {
    Map<String, String> cookie = enter();
    assertThat(playground.call("GET", "/", "", cookie).body()).contains("channel-pane");
    assertThat(locked("open & sésame").call("GET", "/playground/api/places", "", cookie).status())
        .isEqualTo(200);
    assertThat(locked("another").call("GET", "/playground/api/places", "", cookie).status())
        .isEqualTo(401);
  }

  @Test
  void setsACookieThatScriptsAndOtherSitesDoNotGet() {
    assertThat(login("open+%26+s%C3%A9same").headers().get("Set-Cookie"))
        .contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure", "sésame");
    Map<String, String> secure = Map.of("origin", "https://chat.example.org");
    assertThat(playground.call("POST", "/playground/login", "password=open+%26+s%C3%A9same", secure)
        .headers())
        .hasEntrySatisfying("Set-Cookie", value -> assertThat(value).contains("; Secure"));
  }

  @Test
  void closesAgainAfterThirtyDays() {
    Map<String, String> cookie = enter();
    clock.pass(Duration.ofDays(31));
    assertThat(playground.call("GET", "/playground/api/places", "", cookie).status())
        .isEqualTo(401);
  }

  @Test
  void believesNoForgedCookie() {
    String[] forged =
        {"", ".", "9999999999.", "9999999999.00", "x.y", "99999999999999999999.00", "٩٩.00"};
    for (String token : forged) {
      Map<String, String> cookie = Map.of("cookie", "a=b; parley_playground=" + token);
      assertThat(playground.call("GET", "/playground/api/places", "", cookie).status()).as(token)
          .isEqualTo(401);
    }
  }

  @Test
  void slowsGuessingDown() {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(login("guess").status()).isEqualTo(401);
    }
    assertThat(login("open+%26+s%C3%A9same").status()).isEqualTo(429);
    clock.pass(Duration.ofSeconds(10));
    assertThat(login("open+%26+s%C3%A9same").status()).isEqualTo(303);
  }

  @Test
  void survivesABrokenForm() {
    assertThat(login("%zz").status()).isEqualTo(400);
    assertThat(playground.post("/playground/login", "").status()).isEqualTo(401);
  }

  private Map<String, String> enter() {
    String cookie = login("open+%26+s%C3%A9same").headers().getOrDefault("Set-Cookie", "");
    return Map.of("cookie", "other=1; " + cookie.substring(0, cookie.indexOf(';')));
  }

  private Playground.Answer login(String password) {
    return playground.post("/playground/login", "password=" + password);
  }

  private Playground locked(String password) {
    PlaygroundSettings settings =
        new PlaygroundSettings(new Secret(password), Manners.Own.DEFAULT, 40_000);
    return new Playground(new RecordedDocuments(), clock, settings);
  }
}
