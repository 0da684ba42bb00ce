// The official client against the embedded endpoint: one named case after the other, each with its outcome.
import assert from "node:assert/strict";
import OpenAI from "openai";

const client = new OpenAI({
  baseURL: process.env.OPENAI_BASE_URL,
  apiKey: process.env.OPENAI_API_KEY,
  maxRetries: 0,
  timeout: 20_000,
});
const model = "gpt-4";
const asking = (content, more) => ({ model, messages: [{ role: "user", content }], ...more });
const create = (content, more) => client.chat.completions.create(asking(content, more));
const weather = {
  type: "function",
  function: {
    name: "get_weather",
    strict: true,
    parameters: {
      type: "object",
      properties: { city: { type: "string" } },
      required: ["city"],
      additionalProperties: false,
    },
  },
};
const schema = {
  type: "object",
  properties: {
    answer: { type: "string" },
    steps: { type: "array", items: { type: "object", properties: { number: { type: "integer" } },
      required: ["number"], additionalProperties: false } },
    mood: { enum: ["calm", "glad"] },
    next: { anyOf: [{ $ref: "#" }, { type: "null" }] },
  },
  required: ["answer", "steps", "mood", "next"],
  additionalProperties: false,
};
const json_schema = { type: "json_schema", json_schema: { name: "answer", strict: true, schema } };
const spoken = (format) => ({ modalities: ["text", "audio"], audio: { voice: "alloy", format } });

function isAnswer(value) {
  assert.deepEqual(Object.keys(value), ["answer", "steps", "mood", "next"]);
  assert.equal(typeof value.answer, "string");
  value.steps.forEach((step) => assert.ok(Number.isInteger(step.number)));
  assert.ok(["calm", "glad"].includes(value.mood));
  if (value.next !== null) isAnswer(value.next);
}

async function refusal(call) {
  try {
    await call;
  } catch (error) {
    assert.ok(error instanceof OpenAI.APIError, `${error}`);
    return error;
  }
  return assert.fail("it was not refused");
}

const cases = {
  async "models are listed and retrieved"() {
    const ids = [];
    for await (const each of client.models.list()) ids.push(each.id);
    assert.ok(ids.includes(model));
    assert.equal((await client.models.retrieve(model)).id, model);
  },

  async "a whole answer has every field"() {
    const answer = await create("hello", { seed: 1, user: "ada", temperature: 0 });
    assert.equal(answer.object, "chat.completion");
    assert.equal(answer.choices[0].message.role, "assistant");
    assert.match(answer.choices[0].message.content, /demo model/);
    assert.equal(answer.choices[0].finish_reason, "stop");
    assert.equal(answer.usage.total_tokens,
      answer.usage.prompt_tokens + answer.usage.completion_tokens);
    assert.ok(answer.system_fingerprint);
    assert.ok(answer._request_id, "x-request-id");
  },

  async "a stream joined is the whole answer"() {
    const more = { seed: 3, reasoning_effort: "high" };
    const whole = (await create("write 3000 characters", more)).choices[0].message;
    let content = "";
    let reasoning = "";
    for await (const chunk of await create("write 3000 characters", { ...more, stream: true })) {
      content += chunk.choices[0].delta.content ?? "";
      reasoning += chunk.choices[0].delta.reasoning_content ?? "";
    }
    assert.equal(content, whole.content);
    assert.equal(reasoning, whole.reasoning_content);
  },

  async "usage comes last in a stream"() {
    const chunks = [];
    const stream = await create("hello", { stream: true, stream_options: { include_usage: true } });
    for await (const chunk of stream) chunks.push(chunk);
    assert.ok(chunks.at(-1).usage.total_tokens > 0);
    assert.equal(chunks.at(-1).choices.length, 0);
    assert.equal(chunks[0].usage, null);
  },

  async "the stream helper puts the answer together"() {
    const stream = client.chat.completions.stream(asking("hello",
      { stream_options: { include_usage: true } }));
    let said = "";
    stream.on("content", (piece) => (said += piece));
    const answer = await stream.finalChatCompletion();
    assert.equal(answer.choices[0].message.content, said);
    assert.equal(answer.choices[0].finish_reason, "stop");
    assert.ok((await stream.totalUsage()).total_tokens > 0);
  },

  async "a tool is called and its result used"() {
    const question = asking("What is the weather in Taipei?", { tools: [weather] });
    const first = (await client.chat.completions.create(question)).choices[0];
    assert.equal(first.finish_reason, "tool_calls");
    const call = first.message.tool_calls[0];
    assert.deepEqual(JSON.parse(call.function.arguments), { city: "Taipei" });
    question.messages.push(first.message,
      { role: "tool", tool_call_id: call.id, content: '{"sky":"clear"}' });
    const second = (await client.chat.completions.create(question)).choices[0];
    assert.match(second.message.content, /clear/);
    assert.equal(second.finish_reason, "stop");
  },

  async "the tool runner comes to an end"() {
    const asked = [];
    const tool = structuredClone(weather);
    tool.function.parse = JSON.parse;
    tool.function.function = ({ city }) => (asked.push(city), "cloudy there");
    for (const run of [
      client.chat.completions.runTools(asking("The weather in Oslo?", { tools: [tool] })),
      client.chat.completions.runTools(asking("The weather in Oslo?",
        { tools: [tool], stream: true })),
    ]) {
      assert.match(await run.finalContent(), /cloudy there/);
    }
    assert.deepEqual(asked, ["Oslo", "Oslo"]);
  },

  async "two tools are called in one stream"() {
    const tools = ["one", "two"].map((name) => ({ type: "function", function: { name } }));
    const stream = client.chat.completions.stream(asking("call one and two", { tools }));
    const calls = (await stream.finalChatCompletion()).choices[0].message.tool_calls;
    assert.deepEqual(calls.map((call) => call.function.name), ["one", "two"]);
    assert.notEqual(calls[0].id, calls[1].id);
    calls.forEach((call) => assert.deepEqual(JSON.parse(call.function.arguments), {}));
  },

  async "a named tool is called, and none where none is wanted"() {
    const named = { type: "function", function: { name: "get_weather" } };
    const call = (await create("hello", { tools: [weather], tool_choice: named })).choices[0];
    assert.equal(call.message.tool_calls[0].function.name, "get_weather");
    const none = (await create("the weather", { tools: [weather], tool_choice: "none" })).choices[0];
    assert.equal(none.message.tool_calls, undefined);
  },

  async "the answer fits the JSON schema"() {
    for (let seed = 0; seed < 5; seed++) {
      const answer = await create("hello", { response_format: json_schema, seed });
      isAnswer(JSON.parse(answer.choices[0].message.content));
    }
    const parsed = await client.chat.completions.stream(
      asking("hello", { response_format: json_schema })).finalContent();
    isAnswer(JSON.parse(parsed));
  },

  async "any JSON object where that is asked for"() {
    const answer = await create("as JSON", { response_format: { type: "json_object" } });
    assert.equal(typeof JSON.parse(answer.choices[0].message.content), "object");
  },

  async "an answer is spoken"() {
    const { audio, content } = (await create("hello", spoken("wav"))).choices[0].message;
    const file = Buffer.from(audio.data, "base64");
    assert.equal(file.toString("latin1", 0, 4), "RIFF");
    assert.equal(file.readUInt32LE(4), file.length - 8);
    assert.equal(content, null);
    assert.match(audio.transcript, /demo model/);
    assert.ok(audio.expires_at * 1000 > Date.now());
  },

  async "an answer is spoken in a stream"() {
    let samples = 0;
    let transcript = "";
    for await (const chunk of await create("hello", { ...spoken("pcm16"), stream: true })) {
      const audio = chunk.choices[0].delta.audio ?? {};
      samples += Buffer.from(audio.data ?? "", "base64").length / 2;
      transcript += audio.transcript ?? "";
    }
    assert.ok(samples > 24_000);
    assert.match(transcript, /demo model/);
  },

  async "several choices differ"() {
    const answer = await create("hello", { n: 2 });
    const stream = client.chat.completions.stream(asking("hello", { n: 2 }));
    const streamed = await stream.finalChatCompletion();
    for (const { choices } of [answer, streamed]) {
      assert.deepEqual(choices.map((choice) => choice.index), [0, 1]);
      assert.notEqual(choices[0].message.content, choices[1].message.content);
    }
    assert.deepEqual(streamed.choices.map((choice) => choice.message.content),
      answer.choices.map((choice) => choice.message.content));
  },

  async "length and stop end an answer"() {
    const cut = (await create("write 3000 characters", { max_completion_tokens: 5 }));
    assert.equal(cut.choices[0].finish_reason, "length");
    assert.equal(cut.usage.completion_tokens, 5);
    const stopped = (await create("help", { stop: ["rules"] })).choices[0];
    assert.equal(stopped.finish_reason, "stop");
    assert.ok(!stopped.message.content.includes("rules"));
  },

  async "fields of other servers are let through"() {
    await create("hello", { store: false, metadata: { a: "b" }, service_tier: "auto", top_k: 5 });
  },

  async "a wrong field is named"() {
    const error = await refusal(create("hello", { temperature: 3 }));
    assert.ok(error instanceof OpenAI.BadRequestError);
    assert.equal(error.param, "temperature");
    assert.equal(error.type, "invalid_request_error");
    const deep = await refusal(create("hello", { tools: [{ type: "function", function: {} }] }));
    assert.equal(deep.param, "tools[0].function.name");
    const streamed = await refusal(create("hello", { stream: true, tool_choice: "auto" }));
    assert.equal(streamed.param, "tool_choice");
    const format = await refusal(create("hello", spoken("mp3")));
    assert.equal(format.param, "audio.format");
  },

  async "an unknown model and a wrong key are told apart"() {
    const noModel = await refusal(create("hello", { model: "gpt-0" }));
    assert.ok(noModel instanceof OpenAI.NotFoundError);
    assert.equal(noModel.code, "model_not_found");
    const wrong = await refusal(client.withOptions({ apiKey: "sk-wrong" })
      .chat.completions.create(asking("hello")));
    assert.ok(wrong instanceof OpenAI.AuthenticationError);
    assert.equal(wrong.code, "invalid_api_key");
  },

  async "a stream is aborted"() {
    const stream = await create("write 50000 characters", { stream: true });
    let count = 0;
    for await (const _ of stream) if (++count === 3) break;
    const other = await create("write 50000 characters", { stream: true });
    other.controller.abort();
    for await (const _ of other) count++;
    assert.ok(count < 1_000);
  },
};

let failures = 0;
for (const [name, run] of Object.entries(cases)) {
  try {
    await run();
    console.log(`ok      ${name}`);
  } catch (error) {
    failures++;
    console.log(`FAILED  ${name}\n${error.stack}`);
  }
}
console.log(`${Object.keys(cases).length} cases, ${failures} failed`);
process.exit(failures === 0 ? 0 : 1);
