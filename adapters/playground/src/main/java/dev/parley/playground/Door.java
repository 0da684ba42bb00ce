package dev.parley.playground;

import dev.parley.core.settings.Secret;
import dev.parley.core.web.Handler;
import dev.parley.core.web.HttpException;
import dev.parley.core.web.RateLimit;
import dev.parley.core.web.Request;
import dev.parley.core.web.Response;
import dev.parley.core.web.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The playground's password: asked for once, then remembered in a cookie that stands across restarts and
/// falls with the password. Without a password the door is open.
///
/// Attempts are counted for everybody together, since who knocks cannot be told apart here; a cookie is
/// worth as much as before while others guess.
final class Door {
  private static final String COOKIE = "parley_playground";
  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration ATTEMPT_EVERY = Duration.ofSeconds(10);
  private static final int ATTEMPTS = 5;
  private static final String EVERYBODY = "everybody";
  private static final int LARGEST_FORM = 4 * 1024;

  private final Secret password;
  private final InstantSource clock;
  private final Page page;
  private final RateLimit attempts = new RateLimit(ATTEMPTS, ATTEMPT_EVERY);

  Door(Secret password, Page page, InstantSource clock) {
    this.password = password;
    this.page = page;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/", request -> isOpenTo(request) ? page.home() : page.login(200, "")),
        new Route("POST", "/playground/login", LARGEST_FORM, this::login));
  }

  /// The route, for those who may come in.
  Route guarded(Route route) {
    Handler handler = request -> {
      if (!isOpenTo(request)) {
        throw new HttpException(401, "the playground asks for its password; open its page first");
      }
      return route.handler().handle(request);
    };
    return new Route(route.method(), route.path(), route.largestBody(), handler);
  }

  private Response login(Request request) {
    Duration wait = attempts.take(EVERYBODY, CallBudget.nanos(clock.instant()));
    if (wait.isPositive()) {
      return page.login(429, "Too many attempts. Wait %d seconds.".formatted(wait.toSeconds() + 1));
    }
    if (!password.isSet() || !isSame(field(request, "password"), password.reveal())) {
      return page.login(401, "That is not the password.");
    }
    return new Response.Whole(
        303, Map.of("Location", "/", "Set-Cookie", cookie(request), "Cache-Control", "no-store"),
        new byte[0]);
  }

  private String cookie(Request request) {
    String until = Long.toString(clock.instant().plus(LIFE).getEpochSecond());
    boolean isSecure =
        request.header("origin").filter(origin -> origin.startsWith("https:")).isPresent();
    return "%s=%s.%s; Path=/; Max-Age=%d; HttpOnly; SameSite=Strict%s".formatted(
        COOKIE, until, signature(until), LIFE.toSeconds(), isSecure ? "; Secure" : "");
  }

  private boolean isOpenTo(Request request) {
    return !password.isSet()
        || Arrays.stream(request.header("cookie").orElse("").split(";", -1)).map(String::strip)
            .filter(pair -> pair.startsWith(COOKIE + "="))
            .anyMatch(pair -> isValid(pair.substring(COOKIE.length() + 1)));
  }

  private boolean isValid(String token) {
    int dot = token.indexOf('.');
    if (dot < 1 || dot > 12 || !token.chars().limit(dot).allMatch(Door::isDigit)) {
      return false;
    }
    String until = token.substring(0, dot);
    return isSame(token.substring(dot + 1), signature(until))
        && clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(until)));
  }

  private String signature(String until) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(bytes(password.reveal()), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes("playground until " + until)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  private static String field(Request request, String name) {
    String form = new String(request.body(), StandardCharsets.UTF_8);
    try {
      return Arrays.stream(form.split("&", -1)).filter(pair -> pair.startsWith(name + "="))
          .findFirst()
          .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
          .orElse("");
    } catch (IllegalArgumentException e) {
      throw new HttpException(400, "the form cannot be read");
    }
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSame(String given, String wanted) {
    return MessageDigest.isEqual(bytes(given), bytes(wanted));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
