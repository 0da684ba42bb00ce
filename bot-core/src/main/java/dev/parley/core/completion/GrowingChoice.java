package dev.parley.core.completion;

import dev.parley.core.completion.CompletionEvent.AudioPiece;
import dev.parley.core.completion.CompletionEvent.Described;
import dev.parley.core.completion.CompletionEvent.ToolCallPiece;
import dev.parley.core.conversation.ToolCall;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// One choice of a completion while it comes.
final class GrowingChoice {
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final TreeMap<Integer, Call> calls = new TreeMap<>();
  private Described message;
  private Optional<Sound> sound = Optional.empty();
  private Optional<FinishReason> finishReason = Optional.empty();

  GrowingChoice(int index) {
    message = new Described(index, "assistant", "", "");
  }

  void text(String piece) {
    text.append(piece);
  }

  void reasoning(String piece) {
    reasoning.append(piece);
  }

  void toolCall(ToolCallPiece piece) {
    calls.computeIfAbsent(piece.call(), _ -> new Call()).add(piece);
  }

  void audio(AudioPiece piece) {
    var into = sound.orElseGet(Sound::new);
    into.add(piece);
    sound = Optional.of(into);
  }

  void described(Described described) {
    message = described;
  }

  void finished(FinishReason reason) {
    finishReason = Optional.of(reason);
  }

  Completion.Choice choice() {
    var toolCalls =
        calls.entrySet().stream().map(entry -> entry.getValue().call(entry.getKey())).toList();
    return new Completion.Choice(message, text.toString(), reasoning.toString(), toolCalls,
        sound.map(Sound::audio), finishReason);
  }

  private final class Call {
    private final StringBuilder arguments = new StringBuilder();
    private String id = "";
    private String name = "";

    void add(ToolCallPiece piece) {
      id = piece.id().isEmpty() ? id : piece.id();
      name = piece.name().isEmpty() ? name : piece.name();
      arguments.append(piece.arguments());
    }

    /// The result of a call names its id, so there must be one.
    ToolCall call(int number) {
      var known = id.isEmpty() ? "call_%d_%d".formatted(message.choice(), number) : id;
      return new ToolCall(known, name, arguments.isEmpty() ? "{}" : arguments.toString());
    }
  }

  private static final class Sound {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final StringBuilder transcript = new StringBuilder();
    private String id = "";
    private OptionalLong expiresAt = OptionalLong.empty();

    void add(AudioPiece piece) {
      id = piece.id().isEmpty() ? id : piece.id();
      data.writeBytes(piece.data().toArray());
      transcript.append(piece.transcript());
      expiresAt = piece.expiresAt().isPresent() ? piece.expiresAt() : expiresAt;
    }

    Completion.Audio audio() {
      return new Completion.Audio(
          id, Bytes.of(data.toByteArray()), transcript.toString(), expiresAt);
    }
  }
}
