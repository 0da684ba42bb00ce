package dev.parley.playground;

import dev.parley.core.markdown.Dialect;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.markdown.dialect.DiscordDialect;
import dev.parley.core.markdown.dialect.Mentions;
import dev.parley.core.markdown.dialect.SlackDialect;
import dev.parley.core.markdown.dialect.SlackMeasure;
import dev.parley.core.replica.PaceLimit;
import dev.parley.core.reply.Ability;
import dev.parley.core.reply.PartLimits;
import dev.parley.core.reply.ReplyLimits;
import dev.parley.playground.CallLimit.Call;
import dev.parley.playground.CallLimit.Scope;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the platform whose manners the playground has allows. The numbers are those that Parley keeps to there, a
/// little below what the platform bears.
///
/// @param name what people call the platform
/// @param saysStatus whether a status has words, and is not only a sign that someone types
record PlatformRules(String name, ReplyLimits reply, boolean saysStatus, List<CallLimit> limits) {
  private static final Set<Ability> EDITED = Set.of(Ability.ATTACH, Ability.DELETE);
  private static final Set<Ability> APPENDED =
      Set.of(Ability.ATTACH, Ability.DELETE, Ability.APPEND);

  PlatformRules {
    limits = List.copyOf(limits);
  }

  static PlatformRules of(Manners manners) {
    return switch (manners) {
      case Manners.Own own -> own(own);
      case Manners.Discord _ -> discord();
      case Manners.Slack _ -> slack();
      case Manners.SlackStream _ -> slackStream();
    };
  }

  /// The limits that a call takes from.
  Stream<CallLimit> limits(Call call) {
    return limits.stream().filter(limit -> limit.calls().contains(call));
  }

  private static PlatformRules own(Manners.Own own) {
    return new PlatformRules("",
        new ReplyLimits(new PlainDialect(), PartLimits.ofSize(own.messageSize()),
            own.editGap(), EDITED),
        true,
        List.of(
            limit(Call.EDIT, Scope.CHANNEL, new PaceLimit("edit", own.editGap(), 5))));
  }

  /// Discord counts per channel, and a thread is one: five edits and five posts in 5 s. It bears 50 calls a second
  /// of a bot.
  private static PlatformRules discord() {
    Duration gap = Duration.ofMillis(1_200);
    return new PlatformRules("Discord",
        new ReplyLimits(new DiscordDialect(Mentions.NOBODY),
            PartLimits.ofSize(2_000), gap, EDITED),
        false, List.of(
            limit(Call.EDIT, Scope.THREAD, new PaceLimit("edit", gap, 1)),
            limit(Call.POST, Scope.THREAD, new PaceLimit("post", gap, 4)),
            new CallLimit(EnumSet.allOf(Call.class), Scope.WORKSPACE,
                new PaceLimit("any", perMinute(35 * 60), 10))));
  }

  /// Slack counts per workspace and method; it bears 50 edits a minute, of which these never use more in any minute.
  private static PlatformRules slack() {
    return new PlatformRules("Slack",
        new ReplyLimits(slack(SlackMeasure.CHARACTERS), PartLimits.ofSize(10_000),
            Duration.ofSeconds(1), EDITED),
        true, slackEdits());
  }

  /// Slack ends a message that grows after some minutes.
  private static PlatformRules slackStream() {
    PartLimits part = new PartLimits(9_000, Optional.of(Duration.ofMinutes(4)));
    List<CallLimit> streams = List.of(
        limit(Call.OPEN, Scope.WORKSPACE, new PaceLimit("open", perMinute(15), 5)),
        limit(Call.APPEND, Scope.WORKSPACE, new PaceLimit("append", perMinute(90), 1)),
        limit(Call.FINISH, Scope.WORKSPACE, new PaceLimit("finish", perMinute(15), 5, 5)));
    return new PlatformRules("Slack",
        new ReplyLimits(slack(SlackMeasure.BYTES), part, Duration.ofMillis(750), APPENDED), true,
        Stream.concat(streams.stream(), slackEdits().stream()).toList());
  }

  private static List<CallLimit> slackEdits() {
    return List.of(
        limit(Call.EDIT, Scope.WORKSPACE, new PaceLimit("edit", perMinute(45), 2, 2)),
        limit(Call.POST, Scope.CHANNEL, new PaceLimit("post", Duration.ofSeconds(1), 1)),
        limit(Call.DELETE, Scope.WORKSPACE, new PaceLimit("delete", perMinute(45), 5)));
  }

  private static CallLimit limit(Call call, Scope scope, PaceLimit pace) {
    return new CallLimit(Set.of(call), scope, pace);
  }

  private static Duration perMinute(int calls) {
    return Duration.ofMinutes(1).dividedBy(calls);
  }

  private static Dialect slack(SlackMeasure measure) {
    return new HouseDialect(new SlackDialect(Mentions.NOBODY, measure));
  }
}
