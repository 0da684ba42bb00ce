package dev.parley.core.openai;

import dev.parley.core.completion.CompletionOptions;
import dev.parley.core.completion.Limits;
import dev.parley.core.completion.Modality;
import dev.parley.core.completion.Output;
import dev.parley.core.completion.ResponseFormat;
import dev.parley.core.completion.Sampling;
import dev.parley.core.completion.ToolChoice;
import dev.parley.core.completion.ToolFunction;
import dev.parley.core.completion.Tools;
import dev.parley.core.completion.Voice;
import dev.parley.core.conversation.WellFormed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/// Writes what was chosen, under the specification's names.
record OptionsWriter(RequestWriter body) {

  void write(CompletionOptions options) {
    sampling(options.sampling());
    limits(options.limits());
    options.reasoningEffort().ifPresent(effort -> text("reasoning_effort", effort.wire()));
    tools(options.tools());
    output(options.output());
    options.user().ifPresent(user -> text("user", user));
  }

  private void sampling(Sampling sampling) {
    number("temperature", sampling.temperature());
    number("top_p", sampling.topP());
    number("presence_penalty", sampling.presencePenalty());
    number("frequency_penalty", sampling.frequencyPenalty());
    logitBias(sampling.logitBias());
    sampling.seed().ifPresent(seed -> body.field("seed").writeNumber(seed));
  }

  private void logitBias(Map<Integer, Double> biases) {
    if (biases.isEmpty()) {
      return;
    }
    var json = body.field("logit_bias").writeStartObject();
    biases.forEach((token, bias) -> number(json.writeName(String.valueOf(token)), bias));
    json.writeEndObject();
  }

  private void limits(Limits limits) {
    limits.maxTokens().ifPresent(value -> body.field("max_tokens").writeNumber(value));
    limits.maxCompletionTokens()
        .ifPresent(value -> body.field("max_completion_tokens").writeNumber(value));
    limits.choices().ifPresent(value -> body.field("n").writeNumber(value));
    stop(limits.stop());
  }

  /// One is sent as text, which is the older form and every server's.
  private void stop(List<String> stops) {
    if (stops.size() == 1) {
      text("stop", stops.getFirst());
    } else if (!stops.isEmpty()) {
      var json = body.field("stop").writeStartArray();
      stops.forEach(stop -> json.writeString(WellFormed.of(stop)));
      json.writeEndArray();
    }
  }

  private void tools(Tools tools) {
    if (!tools.functions().isEmpty()) {
      var json = body.field("tools").writeStartArray();
      tools.functions().forEach(function -> function(json, function));
      json.writeEndArray();
    }
    tools.choice().ifPresent(this::toolChoice);
  }

  private static void function(JsonGenerator json, ToolFunction function) {
    json.writeStartObject().writeStringProperty("type", "function");
    json.writeObjectPropertyStart("function").writeStringProperty("name", function.name());
    function.description()
        .ifPresent(text -> json.writeStringProperty("description", WellFormed.of(text)));
    function.parameters()
        .ifPresent(schema -> json.writeName("parameters").writeRawValue(schema.text()));
    json.writeEndObject().writeEndObject();
  }

  private void toolChoice(ToolChoice choice) {
    if (choice instanceof ToolChoice.Function(var name)) {
      body.field("tool_choice").writeStartObject().writeStringProperty("type", "function")
          .writeObjectPropertyStart("function").writeStringProperty("name", name)
          .writeEndObject().writeEndObject();
    } else {
      text("tool_choice", choice.wire());
    }
  }

  private void output(Output output) {
    output.format().ifPresent(this::format);
    if (!output.modalities().isEmpty()) {
      var json = body.field("modalities").writeStartArray();
      output.modalities().stream().map(Modality::wire).forEach(json::writeString);
      json.writeEndArray();
    }
    output.voice().ifPresent(this::voice);
  }

  private void format(ResponseFormat format) {
    var json = body.field("response_format").writeStartObject();
    switch (format) {
      case ResponseFormat.Text _ -> json.writeStringProperty("type", "text");
      case ResponseFormat.JsonObject _ -> json.writeStringProperty("type", "json_object");
      case ResponseFormat.JsonSchema(var name, var schema, var strict) -> {
        json.writeStringProperty("type", "json_schema");
        json.writeObjectPropertyStart("json_schema").writeStringProperty("name", name);
        json.writeName("schema").writeRawValue(schema.text());
        strict.ifPresent(value -> json.writeBooleanProperty("strict", value));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void voice(Voice voice) {
    body.field("audio").writeStartObject()
        .writeStringProperty("voice", WellFormed.of(voice.name()))
        .writeStringProperty("format", WellFormed.of(voice.format()))
        .writeEndObject();
  }

  private void text(String field, String value) {
    body.field(field).writeString(WellFormed.of(value));
  }

  private void number(String field, Optional<Double> value) {
    value.ifPresent(number -> body.field(field).writeNumber(number));
  }

  /// A whole number without a fraction: some servers read token counts only.
  private static void number(JsonGenerator json, double value) {
    if (value == Math.rint(value)) {
      json.writeNumber((long) value);
    } else {
      json.writeNumber(value);
    }
  }
}
