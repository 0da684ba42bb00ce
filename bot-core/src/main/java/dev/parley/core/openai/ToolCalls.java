package dev.parley.core.openai;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionEvent.ToolCallPiece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The calls of functions of one choice: finds out to which call a fragment belongs, and hands it out.
///
/// A fragment should have an index, and the first one of a call an id and a name. Where servers deviate: with
/// an index, the fragment is the newest call's of that index, unless it brings another id (Ollama gives every
/// parallel call index 0); without one (Gemini, gateways), an id not seen before begins a call, and a
/// fragment without an id goes on with the newest call, unless it brings a name to a call that has
/// arguments already.
final class ToolCalls {

  /// The most calls of one choice.
  static final int MAX_CALLS = 64;

  /// The most characters of one call's arguments.
  static final int MAX_ARGUMENTS = 256 * 1024;

  private final int choice;
  private final Consumer<CompletionEvent> events;
  private final List<Call> calls = new ArrayList<>();
  private final Map<Integer, Call> byIndex = new HashMap<>();
  private boolean tooLarge;

  ToolCalls(int choice, Consumer<CompletionEvent> events) {
    this.choice = choice;
    this.events = events;
  }

  void accept(ToolFragment fragment) {
    if (tooLarge) {
      return;
    }
    var known = find(fragment);
    var call = known.orElseGet(this::begin);
    tooLarge = calls.size() > MAX_CALLS
        || call.length + fragment.arguments().length() > MAX_ARGUMENTS;
    if (tooLarge) {
      return;
    }
    if (fragment.index() != ToolFragment.NO_INDEX) {
      byIndex.put(fragment.index(), call);
    }
    var piece = call.piece(choice, fragment);
    if (known.isEmpty() || !piece.isEmpty()) {
      events.accept(piece.event());
    }
  }

  /// Whether a bound was passed; nothing is taken from then on.
  boolean isTooLarge() {
    return tooLarge;
  }

  private Optional<Call> find(ToolFragment fragment) {
    var id = fragment.id();
    if (fragment.index() != ToolFragment.NO_INDEX) {
      return Optional.ofNullable(byIndex.get(fragment.index())).filter(call -> call.mayBe(id));
    }
    if (!id.isEmpty()) {
      return calls.stream().filter(call -> call.id.equals(id)).findFirst();
    }
    return calls.isEmpty() || calls.getLast().isDone(fragment.name())
        ? Optional.empty()
        : Optional.of(calls.getLast());
  }

  private Call begin() {
    var call = new Call(calls.size());
    calls.add(call);
    return call;
  }

  private static final class Call {
    private final int number;
    private String id = "";
    private String name = "";
    private int length;

    Call(int number) {
      this.number = number;
    }

    boolean mayBe(String other) {
      return other.isEmpty() || id.isEmpty() || id.equals(other);
    }

    boolean isDone(String nextName) {
      return !nextName.isEmpty() && length > 0;
    }

    Piece piece(int choice, ToolFragment fragment) {
      var newId = id.isEmpty() ? fragment.id() : "";
      var newName = name.isEmpty() ? fragment.name() : "";
      id = id.isEmpty() ? newId : id;
      name = name.isEmpty() ? newName : name;
      length += fragment.arguments().length();
      return new Piece(
          new ToolCallPiece(choice, number, newId, newName, fragment.arguments()));
    }
  }

  private record Piece(ToolCallPiece event) {
    boolean isEmpty() {
      return event.id().isEmpty() && event.name().isEmpty() && event.arguments().isEmpty();
    }
  }
}
