package dev.parley.core.reply;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.completion.TokenUsage;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.language.Language;
import dev.parley.core.language.Sentence;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.settings.ReasoningShown;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Plays a script a person can read, and writes down every call to the platform in the same manner. The
/// script's lines are `with NAME=VALUE …`, `resume ID,ID TEXT` and `MOMENT WORD ARGUMENTS`; `#` begins a comment.
final class Trace implements Stage.World {
  private static final String TURN = "t1";

  private final Deque<Delivery> outcomes = new ArrayDeque<>();
  private final StringBuilder written = new StringBuilder();
  private final ReplyPresenter presenter;
  private final Stage stage;
  private final long latency;
  private int posted;

  private Trace(Map<String, String> with, ReplyInFlight earlier) {
    presenter = ReplyPresenter.resume(limits(with), settings(with), earlier, pages(with));
    stage = new Stage(presenter, this);
    latency = Long.parseLong(with.getOrDefault("latency", "100"));
    posted = earlier.parts().size();
  }

  private static ReplyLimits limits(Map<String, String> with) {
    PartLimits part = new PartLimits(Integer.parseInt(with.getOrDefault("size", "2000")),
        Optional.ofNullable(with.get("age")).map(Long::parseLong).map(Duration::ofMillis));
    Set<Ability> abilities = Arrays.stream(with.getOrDefault("can", "").split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(name -> Ability.valueOf(name.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
    Duration gap = Duration.ofMillis(Long.parseLong(with.getOrDefault("gap", "1000")));
    return new ReplyLimits(new PlainDialect(), part, gap, abilities);
  }

  private static ReplySettings settings(Map<String, String> with) {
    return new ReplySettings(
        ReplySettings.DEFAULTS.first(),
        Boolean.parseBoolean(with.getOrDefault("footer", "false")),
        ReasoningShown.valueOf(
            with.getOrDefault("reasoning", "hidden").toUpperCase(Locale.ROOT)),
        Integer.parseInt(with.getOrDefault("parts", "8")),
        Language.of(with.getOrDefault("language", "en")).orElseThrow());
  }

  private static AnswerPages pages(Map<String, String> with) {
    String[] page = with.getOrDefault("page", "1/1").split("/", -1);
    return new AnswerPages(Integer.parseInt(page[0]), Integer.parseInt(page[1]));
  }

  /// What happens on the platform when `script` is played.
  static String of(String script) {
    List<String> lines = script.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#")).map(String::strip).toList();
    ReplyInFlight earlier = lines.stream().filter(line -> line.startsWith("resume "))
        .map(line -> line.split(" ", 3))
        .map(words -> ReplyInFlight.growing(TURN, List.of(words[1].split(",", -1)),
            words.length > 2 ? unescape(words[2]) : ""))
        .findFirst().orElse(ReplyInFlight.begun(TURN));
    Map<String, String> with = lines.stream().filter(line -> line.startsWith("with "))
        .flatMap(line -> List.of(line.substring(5).split(" ", -1)).stream())
        .map(pair -> pair.split("=", -1))
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Trace trace = new Trace(with, earlier);
    lines.stream().filter(line -> Character.isDigit(line.charAt(0))).forEach(trace::cue);
    return trace.play();
  }

  private String play() {
    long end = stage.play();
    written.append("%6d %s %s%s%n".formatted(end, presenter.snapshot().state(),
        String.join(",", presenter.snapshot().parts()),
        presenter.isUndeliverable() ? " undeliverable" : ""));
    return written.toString();
  }

  private void cue(String line) {
    String[] words = line.split(" ", 3);
    long at = Long.parseLong(words[0]);
    String rest = words.length > 2 ? words[2] : "";
    switch (words[1]) {
      case "delta" -> say(at, new CompletionEvent.Delta(0, unescape(rest)));
      case "other" -> say(at, new CompletionEvent.Delta(1, rest));
      case "tool" -> say(at, new CompletionEvent.ToolCallPiece(0, 0, "c1", rest, ""));
      case "notice" -> stage.at(at, _ -> presenter.notice(new Sentence(rest, Map.of())));
      case "vanish" -> stage.at(at, now -> presenter.vanished(new Sentence(rest, Map.of()), now));
      case "supersede" -> stage.at(at, presenter::superseded);
      case "think" -> say(at, new CompletionEvent.Reasoning(0, unescape(rest)));
      case "finish" -> say(at, new CompletionEvent.Finished(
          0, new FinishReason(rest), Optional.of(new TokenUsage(10, 5, 15, 0, 0)), "demo"));
      case "fail" -> say(at, new CompletionEvent.Failed(failure(rest)));
      case "stop" -> stage.at(at, presenter::stopped);
      case "interrupt" -> stage.at(at, presenter::interrupted);
      case "platform" -> stage.at(at, _ -> outcomes.add(delivery(rest)));
      case "stream" -> stream(at, rest.split(" ", 3));
      default -> throw new IllegalArgumentException(line);
    }
  }

  /// `stream EVERY CHARACTERS TEXT`: the text in pieces of that many characters, one each so many milliseconds.
  private void stream(long from, String[] words) {
    String text = unescape(words[2]);
    int size = Integer.parseInt(words[1]);
    for (int start = 0; start < text.length(); start += size) {
      String piece = text.substring(start, Math.min(text.length(), start + size));
      say(from + Long.parseLong(words[0]) * (start / size), new CompletionEvent.Delta(0, piece));
    }
  }

  private void say(long at, CompletionEvent event) {
    stage.at(at, now -> presenter.accept(event, now));
  }

  private static CompletionFailure failure(String kind) {
    return switch (kind) {
      case "limited" -> new CompletionFailure.RateLimited(Optional.of(Duration.ofSeconds(20)), "");
      case "truncated" -> new CompletionFailure.Truncated("");
      case "silence" -> new CompletionFailure.TimedOut(CompletionFailure.Phase.SILENCE, "");
      case "cancelled" -> new CompletionFailure.Cancelled("");
      default -> new CompletionFailure.Unavailable(503, "<b>secret</b> of the server");
    };
  }

  private static Delivery delivery(String outcome) {
    String[] words = outcome.split(" ", -1);
    return switch (words[0]) {
      case "throttled" -> new Delivery.Throttled(Duration.ofMillis(Long.parseLong(words[1])));
      case "failed" -> new Delivery.Failed("");
      case "lapsed" -> new Delivery.Lapsed("");
      case "delivered" -> new Delivery.Delivered("");
      case "paced" -> new Delivery.Paced(Duration.ofMillis(Long.parseLong(words[1])));
      case "refused" -> new Delivery.Refused("");
      default -> throw new IllegalArgumentException(outcome);
    };
  }

  @Override
  public Delivery outcome(ReplyAction action) {
    return outcomes.isEmpty() ? new Delivery.Delivered(message(action)) : outcomes.remove();
  }

  @Override
  public long latency() {
    return latency;
  }

  @Override
  public void began(long at, ReplyAction action, Delivery outcome) {
    String failed = outcome instanceof Delivery.Delivered ? "" : " -> " + name(outcome);
    written.append("%6d %s%s%n".formatted(at, line(action), failed));
    switch (action) {
      case ReplyAction.Post(int _, MessageDraft draft) -> write(draft);
      case ReplyAction.Edit(int _, String _, MessageDraft draft) -> write(draft);
      case ReplyAction.Open(int _, String text) -> write(text, "+");
      case ReplyAction.Append(int _, String _, String piece) -> write(piece, "+");
      case ReplyAction.Finish(int _, String _, String piece, MessageDraft draft) -> {
        write(piece, "+");
        write(draft);
      }
      case ReplyAction.Status _,ReplyAction.Delete _ -> {
        // nothing to show
      }
    }
  }

  private static String line(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status(String line) -> "status " + line;
      case ReplyAction.Post(int part, MessageDraft _) -> "post " + part;
      case ReplyAction.Edit(int part, String id, MessageDraft _) -> "edit " + part + " " + id;
      case ReplyAction.Open(int part, String _) -> "open " + part;
      case ReplyAction.Append(int part, String id, String _) -> "append " + part + " " + id;
      case ReplyAction.Finish(int part, String id, String _, MessageDraft _) ->
        "finish " + part + " " + id;
      case ReplyAction.Delete(int part, String id) -> "delete " + part + " " + id;
    };
  }

  private void write(MessageDraft draft) {
    write(draft.text(), "|");
    draft.buttons().forEach(it -> written.append("       [").append(it.action()).append("]\n"));
    draft.files().forEach(it -> written.append("       (%s, %d characters)%n"
        .formatted(it.name(), it.content().length())));
  }

  private void write(String text, String mark) {
    text.lines().forEach(line -> written.append("       ").append(mark).append(' ').append(line)
        .append('\n'));
  }

  private String message(ReplyAction action) {
    return switch (action) {
      case ReplyAction.Status _ -> "";
      case ReplyAction.Post _,ReplyAction.Open _ -> "m" + posted++;
      case ReplyAction.Edit(int _, String message, MessageDraft _) -> message;
      case ReplyAction.Append(int _, String message, String _) -> message;
      case ReplyAction.Finish(int _, String message, String _, MessageDraft _) -> message;
      case ReplyAction.Delete(int _, String message) -> message;
    };
  }

  private static String name(Delivery delivery) {
    return delivery.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String unescape(String text) {
    return text.translateEscapes();
  }
}
