package dev.parley.core.command;

import dev.parley.core.bot.Bot;
import dev.parley.core.bot.Operator;
import dev.parley.core.language.Sentence;
import dev.parley.core.settings.SettingsStore;
import dev.parley.core.usage.UsageCalendar;
import dev.parley.core.usage.UsageChart;
import dev.parley.core.usage.UsageLedger;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/// What commands work with.
///
/// @param operator what holds where nobody else chose, asked for each command
/// @param models the models that can be chosen; empty where the endpoints do not say
/// @param status how Parley and its parts are, a line of Markdown each
/// @param about what `about` answers
/// @param calendar in which days are counted
public record CommandPorts(
    Bot bot,
    SettingsStore settings,
    UsageLedger usage,
    UsageChart chart,
    UsageCalendar calendar,
    Supplier<Operator> operator,
    Supplier<List<String>> models,
    Supplier<List<String>> status,
    Sentence about,
    InstantSource clock) {}
