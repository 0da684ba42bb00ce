package dev.parley.core.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every setting there is, in the order in which they are shown.
public final class SettingCatalog {
  /// The longest system prompt, in characters.
  public static final int LONGEST_PROMPT = 100_000;

  /// The most answers to a question at once.
  public static final int MOST_ANSWERS = 8;

  /// The longest burst window.
  public static final Duration LONGEST_WINDOW = Duration.ofSeconds(10);

  /// What every JSON reader keeps exactly, and what Discord takes as a whole number.
  private static final long LARGEST_SEED = (1L << 53) - 1;

  private static final int MOST_TOKENS = 10_000_000;

  /// The model to ask; whether an endpoint has it is for the caller to check.
  public static final Setting<String> MODEL =
      Setting.of("model", new ValueKind.ModelName(256, "gpt-4"), Category.MODEL);

  /// The instructions above every conversation.
  public static final Setting<String> PROMPT = Setting.of("prompt",
      new ValueKind.LongText(LONGEST_PROMPT, "You are a patient tutor. Answer in short steps."),
      Category.MODEL).orElse(SystemPrompt.DEFAULT);

  /// The workspace's persona whose instructions hold instead of a prompt.
  public static final Setting<String> PERSONA =
      Setting.of("persona", new ValueKind.PersonaName(40, "tutor"), Category.MODEL);

  /// How hard a reasoning model thinks.
  public static final Setting<ReasoningEffort> REASONING_EFFORT = Setting.of("reasoning_effort",
      ValueKind.Choice.of(ReasoningEffort.class), Category.MODEL);

  public static final Setting<Double> TEMPERATURE = Setting.of(
      "temperature", new ValueKind.Decimal(0, 2, "0.7"), Category.SAMPLING);
  public static final Setting<Double> TOP_P =
      Setting.of("top_p", new ValueKind.Decimal(0, 1, "0.9"), Category.SAMPLING);
  public static final Setting<Double> PRESENCE_PENALTY = Setting.of(
      "presence_penalty", new ValueKind.Decimal(-2, 2, "0.5"), Category.SAMPLING);
  public static final Setting<Double> FREQUENCY_PENALTY = Setting.of(
      "frequency_penalty", new ValueKind.Decimal(-2, 2, "0.5"), Category.SAMPLING);
  public static final Setting<Map<Integer, Double>> LOGIT_BIAS =
      Setting.of("logit_bias", new TokenBias(-100, 100, 300), Category.SAMPLING);
  public static final Setting<Long> SEED = Setting.of(
      "seed", new ValueKind.Whole(-LARGEST_SEED, LARGEST_SEED, "42"), Category.SAMPLING);

  /// The longest answer; hides `max_completion_tokens` of wider scopes.
  public static final Setting<Long> MAX_TOKENS = Setting.of(
      "max_tokens", new ValueKind.Whole(1, MOST_TOKENS, "800"), Category.OUTPUT);

  /// The longest answer with its reasoning; hides `max_tokens` of wider scopes.
  public static final Setting<Long> MAX_COMPLETION_TOKENS = Setting.of(
      "max_completion_tokens", new ValueKind.Whole(1, MOST_TOKENS, "2000"), Category.OUTPUT);

  /// What ends an answer; four are what every endpoint takes.
  public static final Setting<List<String>> STOP = Setting.of(
      "stop", new ValueKind.Entries(4, 200, "END, \"\\n\\n\""), Category.OUTPUT);

  /// How many answers a question gets at once.
  public static final Setting<Long> N =
      Setting.of("n", new ValueKind.Whole(1, MOST_ANSWERS, "3"), Category.OUTPUT).orElse("1");

  public static final Setting<AnswerFormat> RESPONSE_FORMAT =
      Setting.of("response_format", new FormatKind(100_000), Category.OUTPUT);

  public static final Setting<AnswerLength> LENGTH = Setting.of(
      "length", ValueKind.Choice.of(AnswerLength.class), Category.OUTPUT)
      .personal().orElse("normal");

  public static final Setting<LanguageChoice> LANGUAGE = Setting.of("language",
      ValueKind.Choice.of(LanguageChoice.class, LanguageChoice::word), Category.REPLY)
      .personal().orElse("auto");
  public static final Setting<ReasoningShown> REASONING = Setting.of(
      "reasoning", ValueKind.Choice.of(ReasoningShown.class), Category.REPLY)
      .personal().orElse("hidden");
  public static final Setting<ReplyMode> REPLY_MODE = Setting.of(
      "reply-mode", ValueKind.Choice.of(ReplyMode.class), Category.REPLY).orElse("auto");

  /// Whether a line below an answer says its model, seconds and tokens.
  public static final Setting<Boolean> FOOTER =
      Setting.of("footer", new ValueKind.Flag(), Category.REPLY).orElse("on");

  /// Whether an answer may mention whoever asked; it never mentions anybody else.
  public static final Setting<Boolean> MENTION_ASKER =
      Setting.of("mention-asker", new ValueKind.Flag(), Category.REPLY).orElse("off");

  public static final Setting<FollowUp> FOLLOW_UP = Setting.of(
      "follow-up", ValueKind.Choice.of(FollowUp.class), Category.CONVERSATION).orElse("always");

  /// How long a message waits for more of the same person.
  public static final Setting<Duration> BURST_WINDOW = Setting.of("burst-window",
      new ValueKind.Span(Duration.ZERO, LONGEST_WINDOW, "2 s"), Category.CONVERSATION)
      .orElse("0 ms");
  public static final Setting<WhileAnswering> WHILE_ANSWERING = Setting.of("while-answering",
      ValueKind.Choice.of(WhileAnswering.class), Category.CONVERSATION).orElse("queue");

  /// Whether what no longer fits the model is summed up for it.
  public static final Setting<Boolean> SUMMARY =
      Setting.of("summary", new ValueKind.Flag(), Category.CONVERSATION).orElse("off");

  /// After how many days without a message a conversation is forgotten.
  public static final Setting<Long> RETENTION = Setting.of(
      "retention", new ValueKind.Whole(1, 3_650, "90"), Category.CONVERSATION)
      .notInThreads().orElse("90");

  /// All of them.
  public static final List<Setting<?>> ALL = List.of(
      MODEL, PROMPT, PERSONA, REASONING_EFFORT,
      TEMPERATURE, TOP_P, PRESENCE_PENALTY, FREQUENCY_PENALTY, LOGIT_BIAS, SEED,
      MAX_TOKENS, MAX_COMPLETION_TOKENS, STOP, N, RESPONSE_FORMAT, LENGTH,
      LANGUAGE, REASONING, REPLY_MODE, FOOTER, MENTION_ASKER,
      FOLLOW_UP, BURST_WINDOW, WHILE_ANSWERING, SUMMARY, RETENTION);

  /// Pairs of settings that mean the same, the stronger one first.
  static final List<List<Setting<?>>> RIVALS =
      List.of(List.of(MAX_COMPLETION_TOKENS, MAX_TOKENS), List.of(PERSONA, PROMPT));

  private static final Map<String, Setting<?>> BY_WORD = ALL.stream().collect(
      Collectors.toMap(setting -> Numbers.word(setting.name()), setting -> setting));
  private static final Map<String, Setting<?>> RIVAL = RIVALS.stream()
      .flatMap(pair -> Stream.of(pair, pair.reversed()))
      .collect(Collectors.toMap(pair -> pair.getFirst().name(), List::getLast));

  private SettingCatalog() {}

  /// The setting of that name, in any case, with `-` for `_` or the other way round.
  public static Optional<Setting<?>> find(String name) {
    return Optional.ofNullable(BY_WORD.get(Numbers.word(name)));
  }

  /// The other name for the same thing, of which only one can hold: where one of the two is chosen, the other's value of
  /// the same and of every wider scope does not count. In one scope, the one named first here wins.
  public static Optional<Setting<?>> rival(Setting<?> setting) {
    return Optional.ofNullable(RIVAL.get(setting.name()));
  }

  /// The name most like what somebody wrote, where one is like it.
  public static Optional<Setting<?>> nearest(String written) {
    return Spelling
        .nearest(Numbers.word(written), ALL.stream().map(each -> Numbers.word(each.name())))
        .flatMap(SettingCatalog::find);
  }
}
