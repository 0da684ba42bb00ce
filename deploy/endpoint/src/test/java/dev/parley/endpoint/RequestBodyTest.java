package dev.parley.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The request parser takes any bytes: it gives a request or an error of the API, never anything else.
class RequestBodyTest {
  private static final long ROUND =
      Duration.ofMillis(Integer.getInteger("parley.test.fuzz-millis", 500)).toNanos();
  private static final List<String> SPLICES = List.of("null", "{}", "[]", "\"\"", "-1", "1e999",
      "0.5",
      "99999999999999999999", "true", "\"$ref\":\"#\"", "\"type\":\"object\"", "\"minItems\":9999",
      "\"items\":{\"$ref\":\"#\"}", "[[[[", "{\"a\":", ",", ":", "\\ud83d", "\u0000", "%zz");

  /// What a fuzzer calls: throws where the parser does not keep its word.
  static void take(byte[] body) {
    try {
      ChatRequest request = RequestBody.read(body);
      assertThat(Completion.of(request, Completion.Head.of(request.model(), 0), 0).json())
          .isNotEmpty();
    } catch (ApiError error) {
      assertThat(error.status()).isIn(400, 404);
      assertThat(error.getMessage()).hasSizeLessThan(2_000);
    }
  }

  @Test
  void theSeedsAreTaken() throws IOException, URISyntaxException {
    for (byte[] seed : seeds()) {
      take(seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void soIsWhateverBecomesOfThem(long seed) throws IOException, URISyntaxException {
    SplittableRandom random = new SplittableRandom(seed);
    List<byte[]> seeds = seeds();
    long end = System.nanoTime() + ROUND;
    for (int run = 0; System.nanoTime() < end; run++) {
      byte[] body = seeds.get(random.nextInt(seeds.size()));
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        body = changed(body, random);
      }
      try {
        take(body);
      } catch (RuntimeException | StackOverflowError | AssertionError e) {
        throw new AssertionError("seed " + seed + " run " + run + ": "
            + new String(body, StandardCharsets.UTF_8), e);
      }
    }
  }

  @Test
  void bracketsWithoutEndAreRefusedBeforeTheyFillTheMemory() {
    take("[".repeat(RequestBody.LARGEST).getBytes(StandardCharsets.UTF_8));
    take(("[" + "{},".repeat(2_000_000) + "{}]").getBytes(StandardCharsets.UTF_8));
    take(("{\"model\":\"gpt-4\",\"messages\":[{\"role\":\"user\",\"content\":\""
        + "a ".repeat(3_000_000) + "\"}]}").getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] changed(byte[] body, SplittableRandom random) {
    int at = random.nextInt(body.length + 1);
    return switch (random.nextInt(4)) {
      case 0 -> joined(Arrays.copyOf(body, at), Arrays.copyOfRange(body,
          Math.min(body.length, at + random.nextInt(1, 12)), body.length));
      case 1 -> joined(Arrays.copyOf(body, at), new byte[] {(byte) random.nextInt()},
          Arrays.copyOfRange(body, Math.min(body.length, at + 1), body.length));
      case 2 -> value(body, random);
      default -> joined(Arrays.copyOf(body, at),
          SPLICES.get(random.nextInt(SPLICES.size())).getBytes(StandardCharsets.UTF_8),
          Arrays.copyOfRange(body, at, body.length));
    };
  }

  /// Another value after some colon: what is still JSON comes further than what is not.
  private static byte[] value(byte[] body, SplittableRandom random) {
    String text = new String(body, StandardCharsets.UTF_8);
    int colon = text.indexOf(':', random.nextInt(text.length() + 1));
    if (colon < 0) {
      return body;
    }
    int end = colon + 1;
    while (end < text.length() && ",}]".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return (text.substring(0, colon + 1) + SPLICES.get(random.nextInt(SPLICES.size()))
        + text.substring(end)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[]... pieces) {
    byte[] all = new byte[Stream.of(pieces).mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  private static List<byte[]> seeds() throws IOException, URISyntaxException {
    Path folder =
        Path.of(
            Objects.requireNonNull(RequestBodyTest.class.getResource("/fuzz/requests")).toURI());
    List<byte[]> seeds = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        seeds.add(Files.readAllBytes(file));
      }
    }
    assertThat(seeds).hasSizeGreaterThan(4);
    return seeds;
  }
}
