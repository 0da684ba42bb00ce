package dev.parley.bench;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.CompletionRequest;
import dev.parley.core.conversation.Author;
import dev.parley.core.conversation.ChatMessage;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentences;
import dev.parley.core.openai.EndpointSettings;
import dev.parley.core.openai.OpenAiClient;
import dev.parley.core.openai.Timeouts;
import dev.parley.core.openai.failover.FailoverClient;
import dev.parley.core.openai.failover.Route;
import dev.parley.core.reply.FailureSentence;
import dev.parley.core.settings.Secret;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// Two endpoints, many questions at once, and the first endpoint killed, hung, throttled and lying in turn, with a
/// healthy time between. Every answer must be whole, or end with a sentence that names the cause; none may be shown
/// twice; and the questions that reach the endpoints may be few more than were asked.
///
/// `main [AT_ONCE [SECONDS_PER_PHASE]]`
public final class FailoverLoad {
  private static final Duration HEADERS = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String WHOLE = "whole";

  private final FailoverClient client;
  private final Map<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
  private volatile boolean ends;

  private FailoverLoad(FailoverClient client) {
    this.client = client;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int atOnce = Arguments.number(arguments, 0, 200);
    int seconds = Arguments.number(arguments, 1, 12);
    try (TroubledEndpoint first = new TroubledEndpoint();
        TroubledEndpoint second = new TroubledEndpoint();
        OpenAiClient one = client("first", first);
        OpenAiClient other = client("second", second)) {
      FailoverLoad load = new FailoverLoad(new FailoverClient(
          List.of(new Route("first", one, Set.of(), atOnce),
              new Route("second", other, Set.of(), atOnce)),
          InstantSource.system(), RandomGenerator.getDefault()));
      load.run(first, second, atOnce, Duration.ofSeconds(seconds));
    }
  }

  private static OpenAiClient client(String name, TroubledEndpoint endpoint) {
    Timeouts timeouts = new Timeouts(HEADERS, HEADERS, HEADERS, HEADERS, LONG);
    return new OpenAiClient(
        new EndpointSettings(name, endpoint.url(), Secret.NONE, Optional.of("m"), timeouts),
        InstantSource.system());
  }

  private void run(TroubledEndpoint first, TroubledEndpoint second, int atOnce, Duration phase)
      throws IOException, InterruptedException {
    List<Thread> people = new ArrayList<>();
    for (int i = 0; i < atOnce; i++) {
      people.add(Thread.ofVirtual().start(this::person));
    }
    for (Trouble trouble : Trouble.values()) {
      first.give(trouble);
      TimeUnit.NANOSECONDS.sleep(phase.toNanos());
      System.out.printf("%s, first: %s · asked so far %d and %d · %s%n", trouble,
          client.reports().getFirst().models(), first.asked(), second.asked(), outcomes);
      first.give(Trouble.NONE);
      if (trouble != Trouble.LYING) { // a wrong address is looked at again after five minutes
        awaitBack(first, atOnce);
      }
    }
    ends = true;
    for (Thread person : people) {
      person.join();
    }
    int questions = outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
    System.out.printf("%d questions, %d requests: %.3f for each; %s%n", questions,
        first.asked() + second.asked(), (first.asked() + second.asked()) / (double) questions,
        outcomes);
  }

  /// Until the breaker has let it in again and everybody asks it.
  private static void awaitBack(TroubledEndpoint endpoint, int atOnce)
      throws InterruptedException {
    int before = endpoint.asked();
    while (endpoint.asked() < before + 2 * atOnce) {
      TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
    }
  }

  private void person() {
    while (!ends) {
      outcomes.computeIfAbsent(ask(), _ -> new AtomicInteger()).incrementAndGet();
    }
  }

  private String ask() {
    StringBuilder text = new StringBuilder();
    List<CompletionFailure> failures = new ArrayList<>();
    client.call(new CompletionRequest(Optional.empty(),
        List.of(new ChatMessage.User(new Author("U1", "ada"), "m1", ChatMessage.ofText("hello"))),
        CompletionOptions.NONE)).stream(event -> {
          if (event instanceof CompletionEvent.Delta delta) {
            text.append(delta.text());
          } else if (event instanceof CompletionEvent.Failed failed) {
            failures.add(failed.failure());
          }
        });
    if (failures.isEmpty()) {
      return text.toString().equals(TroubledEndpoint.text()) ? WHOLE : "DAMAGED";
    }
    return (TroubledEndpoint.text().startsWith(text.toString()) ? "" : "DOUBLED ")
        + (text.isEmpty() ? "before any text: " : "in mid-answer: ")
        + Sentences.say(FailureSentence.of(failures.getFirst()), Language.ENGLISH);
  }
}
