package dev.parley.core.testing.simulation;

import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.ReplyAction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// A platform's limits for the replies of one workspace. The figures are those the platforms' documentation and other
/// projects give; a platform's own numbers are counted in the strictest reading, a sliding window without any burst.
///
/// @param size of one message
/// @param gap the least time between two changes of one message
public record Manners(
    String name,
    int size,
    Duration gap,
    Set<Ability> abilities,
    List<Rule> rules) {

  private static final int ENDLESS = 1_000_000;
  private static final int SLACK_CHANNELS = 10;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  public Manners {
    abilities = Set.copyOf(abilities);
    rules = List.copyOf(rules);
  }

  /// Slack, where a message is edited: 50 `chat.update` a minute for a workspace.
  public static Manners slackEdits() {
    return new Manners("Slack, edits", ENDLESS, Duration.ofSeconds(1), Set.of(),
        List.of(slackUpdates(), slackPosts()));
  }

  /// Slack, where a message grows: 100 `chat.appendStream` and 20 starts a minute for a workspace.
  public static Manners slackAppends() {
    return new Manners("Slack, appends", ENDLESS, Duration.ofMillis(750), Set.of(Ability.APPEND),
        List.of(slackUpdates(), slackPosts(),
            new Rule(Set.of(ReplyAction.Append.class), Manners::all, perMinute("append", 90, 3, 0),
                100, MINUTE),
            new Rule(Set.of(ReplyAction.Open.class), Manners::all, perMinute("start", 15, 2, 0),
                20, MINUTE),
            new Rule(Set.of(ReplyAction.Finish.class), Manners::all, perMinute("stop", 15, 2, 2),
                20, MINUTE)));
  }

  /// Discord, a thread for each reply: its own 5 edits in 5 s, and 50 calls a second for all.
  public static Manners discordThreads() {
    return discord("Discord, threads", Manners::each);
  }

  /// Discord, all replies in one channel.
  public static Manners discordChannel() {
    return discord("Discord, one channel", Manners::all);
  }

  /// The same with messages of `characters`.
  public Manners ofSize(int characters) {
    return new Manners(name, characters, gap, abilities, rules);
  }

  /// The least time between two changes of each reply when `replies` share the limits evenly.
  public Duration gap(int replies) {
    return rules.stream()
        .filter(Rule::isOfGrowth)
        .filter(rule -> abilities.contains(Ability.APPEND) == rule.actions()
            .contains(ReplyAction.Append.class))
        .map(rule -> rule.gap(replies))
        .reduce(gap, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /// The limits that `action` of the reply `reply` takes from.
  List<PaceLimit> pace(int reply, ReplyAction action) {
    return rules.stream()
        .filter(rule -> rule.covers(action)).map(rule -> rule.limit(reply)).toList();
  }

  private static Rule slackUpdates() {
    return new Rule(Set.of(ReplyAction.Edit.class), Manners::all, perMinute("update", 45, 2, 2),
        50, MINUTE);
  }

  private static Rule slackPosts() {
    return new Rule(Set.of(ReplyAction.Post.class), reply -> "channel " + reply % SLACK_CHANNELS,
        new PaceLimit("post", Duration.ofSeconds(1), 1), 60, MINUTE);
  }

  private static Manners discord(String name, IntFunction<String> channel) {
    Duration second = Duration.ofSeconds(1);
    Duration apart = Duration.ofMillis(1_200);
    Duration five = Duration.ofSeconds(5);
    return new Manners(name, ENDLESS, apart, Set.of(), List.of(
        new Rule(Set.of(ReplyAction.Edit.class), channel, new PaceLimit("edit", apart, 1), 5, five),
        new Rule(Set.of(ReplyAction.Post.class), channel, new PaceLimit("post", apart, 1), 5, five),
        new Rule(Set.of(ReplyAction.Edit.class, ReplyAction.Post.class), Manners::all,
            new PaceLimit("global", second.dividedBy(35), 5, 5), 50, second)));
  }

  private static String all(int reply) {
    return "all";
  }

  private static String each(int reply) {
    return "reply " + reply;
  }

  private static PaceLimit perMinute(String key, int calls, int burst, int reserve) {
    return new PaceLimit(key, MINUTE.dividedBy(calls), burst, reserve);
  }
}
