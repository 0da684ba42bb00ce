package dev.parley.app.settings;

import dev.parley.core.bot.Arrivals;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.settings.AnswerFormat;
import dev.parley.core.settings.ReasoningEffort;
import dev.parley.core.settings.ReasoningShown;
import dev.parley.core.settings.Secret;
import dev.parley.core.settings.Setting;
import dev.parley.core.settings.SettingCatalog;
import dev.parley.core.settings.WhileAnswering;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every setting there is. What is read, what `--help` says and the table in SETTINGS.md come from here.
final class Keys {
  private static final Duration TENTH = Duration.ofMillis(100);
  private static final Duration HOUR = Duration.ofHours(1);

  static final Key<URI> BASE_URL = Key.of("completions.base-url", Addresses.web(),
      "The OpenAI-compatible endpoint. Without a path it gets `/v1`, any other path stands as it is")
      .shownAs("the embedded demo endpoint").alsoNamed("OPENAI_BASE_URL");
  static final Key<Secret> API_KEY = Key.of("completions.api-key", Kinds.secret(),
      "Its key, sent as `Authorization: Bearer …`").secret().alsoNamed("OPENAI_API_KEY");
  static final Key<String> MODEL = Key.of("completions.model", Kinds.line(),
      "The model to ask where nobody chose one")
      .shownAs("the endpoint's first, else `gpt-4`").alsoNamed("OPENAI_MODEL");
  static final Key<Integer> DEMO_PACE = Key.of("completions.demo-tokens-per-second",
      Kinds.whole(0, 100_000),
      "The pace of the demo model that answers where no endpoint is set; 0 is at once")
      .orElse("40");
  static final Key<Duration> CONNECT = timeout("connect", "5 s",
      "How long a connection may take, with TLS");
  static final Key<Duration> HEADERS = timeout("headers", "60 s",
      "How long the endpoint may take until its answer begins");
  static final Key<Duration> FIRST_CONTENT = timeout("first-content", "2 min",
      "How long until the first piece of text; keep-alives do not count");
  static final Key<Duration> SILENCE = timeout("silence", "60 s",
      "How long an answer may pause without a byte");
  static final Key<Duration> WHOLE = timeout("whole", "15 min", "How long a whole answer may take");

  static final Key<Integer> IN_FLIGHT = Key.of("completions.most-in-flight",
      Kinds.whole(1, 100_000),
      "How many questions an endpoint is asked at once; more wait their turn").orElse("64");

  /// The name under which several endpoints are listed.
  static final String ENDPOINTS = "completions.endpoints";
  static final Key<String> NAME = endpoint("name", Kinds.matching(
      Pattern.compile("[A-Za-z0-9._-]{1,40}"),
      "1 to 40 letters, digits, dots, underscores, hyphens"),
      "What the log and the health page call it").shownAs("its host");
  static final Key<URI> ENDPOINT_URL = endpoint("base-url", Addresses.web(),
      "Several endpoints instead of one, in order of preference: the address of each");
  static final Key<Secret> ENDPOINT_KEY = endpoint("api-key", Kinds.secret(), "Its key").secret();
  static final Key<String> MODELS = endpoint("models[]", Kinds.line(),
      "The models it is asked for, the first where nobody chose one").shownAs("any");
  static final Key<Secret> HEADERS_SENT = endpoint("headers[]", Kinds.header(),
      "A header line it is sent with every question; in the file also a mapping, `X-Title: Parley`")
      .secret();
  static final Key<String> EXTRA_BODY = endpoint("extra-body", Kinds.jsonObject(),
      "What it is sent with every question beyond the specification, as JSON text or in the file as a mapping")
      .secret();
  static final Key<Boolean> RETURNS_REASONING = endpoint("returns-reasoning", Kinds.flag(),
      "Whether the model's reasoning is sent back with a message that calls tools, as DeepSeek's thinking mode wants it")
      .shownAs("`false`");
  static final Key<Integer> CONTEXT_WINDOW = endpoint("context-window",
      Kinds.whole(500, 10_000_000),
      "How many tokens its models read; older turns are left out of longer conversations")
      .shownAs("learned from its refusals");
  static final Key<Integer> ENDPOINT_IN_FLIGHT = endpoint("most-in-flight",
      Kinds.whole(1, 100_000), "How many questions it is asked at once")
      .shownAs("`completions.most-in-flight`");
  static final Key<Duration> ENDPOINT_HEADERS = endpointTimeout("headers");
  static final Key<Duration> ENDPOINT_FIRST_CONTENT = endpointTimeout("first-content");
  static final Key<Duration> ENDPOINT_SILENCE = endpointTimeout("silence");

  static final Key<Secret> REDIS_URL = Key.of("redis.url", Addresses.redis(),
      "Where conversations are kept").secret().shownAs("an embedded Redis, data in `data-dir`")
      .alsoNamed("REDIS_URL");
  static final Key<String> REDIS_PREFIX = Key.of("redis.prefix",
      Kinds.matching(Pattern.compile("[A-Za-z0-9:_.-]{1,64}"),
          "1 to 64 letters, digits, colons, dots, underscores and hyphens"),
      "What every key in Redis begins with").orElse("parley:");
  static final Key<Path> DATA_DIR = Key.of("data-dir", Kinds.folder(),
      "The embedded Redis' append-only file and its program; `~` is the home folder")
      .shownAs("`~/.local/share/parley` (XDG)");

  static final Key<Integer> HTTP_PORT = Key.of("http.port", Kinds.whole(0, 65_535),
      "The port of the playground and of health; 0 takes any free one").orElse("8080");
  static final Key<String> HTTP_HOST = Key.of("http.host",
      Kinds.matching(Pattern.compile("[A-Za-z0-9._:%\\[\\]-]{1,255}"),
          "a host name or an address, without port"),
      "The address to listen on; `0.0.0.0` is every one").orElse("127.0.0.1");
  static final Key<URI> PUBLIC_URL = Key.of("http.public-url", Addresses.web(),
      "How the outside reaches Parley, where a proxy stands before it");

  static final Key<Boolean> PLAYGROUND = Key.of("playground.enabled", Kinds.flag(),
      "Whether the playground is served").shownAs("true where no platform has credentials");
  static final Key<Secret> PLAYGROUND_PASSWORD = Key.of("playground.password", Kinds.secret(),
      "What people must type before they see the playground; required where `http.host` is not loopback")
      .secret();
  static final Key<MannersName> MANNERS = Key.of("playground.manners",
      Kinds.choice(MannersName.class),
      "As which platform the playground behaves: the size of its messages and the pace of its edits; in `slack-stream` messages grow by what is appended to them")
      .orElse("own");
  static final Key<Integer> MESSAGE_SIZE = Key.of("playground.message-size",
      Kinds.whole(200, 40_000),
      "The longest message of the playground's own manners, in characters; longer answers roll over")
      .orElse("2000");
  static final Key<Duration> EDIT_GAP = Key.of("playground.edit-gap",
      Kinds.span(Duration.ofMillis(1), Duration.ofSeconds(10)),
      "The least time between two edits of a message in the playground's own manners")
      .orElse("200 ms");

  static final Key<Integer> FIRST_CHARACTERS = Key.of("reply.first-characters",
      Kinds.whole(1, 1_000),
      "How many characters a reply waits for before it is posted").orElse("24").live();
  static final Key<Duration> FIRST_WAIT = Key.of("reply.first-wait",
      Kinds.span(Duration.ZERO, Duration.ofSeconds(10)),
      "How long a reply waits for them").orElse("500 ms").live();
  static final Key<Boolean> FOOTER = Key.of("reply.footer", Kinds.flag(),
      "Whether a quiet line below an answer says its model, seconds and tokens").orElse("true")
      .live();
  static final Key<ReasoningShown> REASONING = Key.of("reply.reasoning",
      Kinds.choice(ReasoningShown.class),
      "What is seen of a model's reasoning: only that it thinks and for how long, a quiet quote above the answer, or a file below it")
      .orElse("hidden").live();
  static final Key<Integer> MOST_PARTS = Key.of("reply.most-parts", Kinds.whole(1, 100),
      "How many messages an answer may take; where it is longer, the whole of it comes as a file")
      .orElse("8").live();

  static final Key<String> SYSTEM_PROMPT = Key.of("conversation.system-prompt",
      SettingKinds.of(SettingCatalog.PROMPT.kind()),
      "The instructions above every conversation; without a clock or names, so that prompt caches hold")
      .shownAs("a short one for a team's chat").live();
  static final Key<Integer> MESSAGE_CHARACTERS = Key.of("conversation.message-characters",
      Kinds.whole(1, 1_000_000),
      "The longest message that is answered; a longer one is refused with this number").orElse(
          "40000")
      .live();
  static final Key<Integer> CONTEXT_TOKENS = Key.of("conversation.context-tokens",
      Kinds.whole(500, 10_000_000),
      "How much of a conversation the model is shown, in tokens, estimated; less where it reads less")
      .orElse("16000").live();
  static final Key<Integer> ATTACHMENT_TOKENS = Key.of("conversation.attachment-tokens",
      Kinds.whole(0, TokenEstimate.MOST_OF_AN_ATTACHMENT),
      "What a picture, a sound or a file counts of that, whatever its size").orElse("1000").live();
  static final Key<Boolean> SUMMARY = Key.of("conversation.summary", Kinds.flag(),
      "Whether the model is asked to sum up the earliest messages when they no longer fit, and shown that instead; one more question at each cut")
      .orElse("false").live();
  static final Key<Double> TEMPERATURE = chosen("temperature", SettingCatalog.TEMPERATURE,
      "The model's temperature");
  static final Key<Double> TOP_P = chosen("top-p", SettingCatalog.TOP_P,
      "Of which share of the likeliest tokens the next one is drawn");
  static final Key<Double> PRESENCE_PENALTY = chosen("presence-penalty",
      SettingCatalog.PRESENCE_PENALTY, "How much a token that was used is avoided");
  static final Key<Double> FREQUENCY_PENALTY = chosen("frequency-penalty",
      SettingCatalog.FREQUENCY_PENALTY, "How much a token is avoided for each time it was used");
  static final Key<Map<Integer, Double>> LOGIT_BIAS = chosen("logit-bias",
      SettingCatalog.LOGIT_BIAS, "How much more or less likely single tokens are, by their ids");
  static final Key<Long> SEED = chosen("seed", SettingCatalog.SEED,
      "Makes answers repeatable where the endpoint can");
  static final Key<Long> MAX_TOKENS = chosen("max-tokens", SettingCatalog.MAX_TOKENS,
      "The longest answer, in tokens");
  static final Key<Long> MAX_COMPLETION_TOKENS = chosen("max-completion-tokens",
      SettingCatalog.MAX_COMPLETION_TOKENS,
      "The same under its newer name, which counts reasoning too; only one of the two");
  static final Key<List<String>> STOP = chosen("stop", SettingCatalog.STOP,
      "What ends an answer where the model writes it");
  static final Key<AnswerFormat> RESPONSE_FORMAT = chosen("response-format",
      SettingCatalog.RESPONSE_FORMAT, "The form of the answer's text");
  static final Key<ReasoningEffort> REASONING_EFFORT = chosen("reasoning-effort",
      SettingCatalog.REASONING_EFFORT, "How hard a reasoning model thinks");
  static final Key<Long> ANSWERS = Key.of("conversation.answers",
      SettingKinds.of(SettingCatalog.N.kind()),
      "How many answers a question gets at once, to page through; the endpoint must know `n`")
      .orElse("1").live();
  static final Key<Duration> BURST_WINDOW = Key.of("conversation.burst-window",
      Kinds.span(Duration.ZERO, Arrivals.LONGEST_WINDOW),
      "How long a message waits for more of the same person, to be answered with them; 0 ms takes what waits anyway")
      .orElse("0 ms").live();
  static final Key<WhileAnswering> WHILE_ANSWERING = Key.of("conversation.while-answering",
      Kinds.choice(WhileAnswering.class),
      "What a new message does during an answer: it waits, or stops it and is answered at once")
      .orElse("queue").live();

  static final Key<LogFormat> LOG_FORMAT = Key.of("log.format", Kinds.choice(LogFormat.class),
      "A line for people, or a JSON object for machines").orElse("text");

  /// All of them, in the order of the table.
  static final List<Key<?>> ALL = Stream.concat(Stream.<Key<?>>of(
      BASE_URL, API_KEY, MODEL, DEMO_PACE, CONNECT, HEADERS, FIRST_CONTENT, SILENCE, WHOLE,
      IN_FLIGHT,
      NAME, ENDPOINT_URL, ENDPOINT_KEY, MODELS, HEADERS_SENT, EXTRA_BODY, RETURNS_REASONING,
      CONTEXT_WINDOW,
      ENDPOINT_IN_FLIGHT,
      ENDPOINT_HEADERS, ENDPOINT_FIRST_CONTENT, ENDPOINT_SILENCE,
      REDIS_URL, REDIS_PREFIX, DATA_DIR, HTTP_PORT, HTTP_HOST, PUBLIC_URL,
      PLAYGROUND, PLAYGROUND_PASSWORD, MANNERS, MESSAGE_SIZE, EDIT_GAP, FIRST_CHARACTERS,
      FIRST_WAIT,
      FOOTER, REASONING, MOST_PARTS,
      SYSTEM_PROMPT, MESSAGE_CHARACTERS, CONTEXT_TOKENS, ATTACHMENT_TOKENS, SUMMARY, TEMPERATURE,
      TOP_P,
      PRESENCE_PENALTY, FREQUENCY_PENALTY, LOGIT_BIAS, SEED, MAX_TOKENS, MAX_COMPLETION_TOKENS,
      STOP,
      RESPONSE_FORMAT, REASONING_EFFORT, ANSWERS, BURST_WINDOW, WHILE_ANSWERING, LOG_FORMAT),
      UsageKeys.ALL.stream()).toList();

  private Keys() {}

  private static <T> Key<T> endpoint(String name, Kind<T> kind, String meaning) {
    return Key.of(ENDPOINTS + "[]." + name, kind, meaning);
  }

  /// What people may choose in chat, too; the operator's choice is the widest.
  private static <T> Key<T> chosen(String name, Setting<T> setting, String meaning) {
    return Key.of("conversation." + name, SettingKinds.of(setting.kind()), meaning)
        .shownAs("the endpoint's own").live();
  }

  private static Key<Duration> endpointTimeout(String name) {
    return endpoint("timeouts." + name, Kinds.span(TENTH, HOUR), "The same for this endpoint alone")
        .shownAs("`completions.timeouts.%s`".formatted(name));
  }

  private static Key<Duration> timeout(String name, String fallback, String meaning) {
    return Key.of("completions.timeouts." + name, Kinds.span(TENTH, HOUR), meaning).orElse(
        fallback);
  }
}
