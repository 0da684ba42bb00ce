package dev.parley.core.command;

import java.util.function.Function;

/// One command, described once for every platform.
///
/// @param name the word after `/parley`
/// @param summary one line for `help`
/// @param answer what its caller is told, as Markdown
record Command(String name, String summary, Function<CommandCall, String> answer) {}
