package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.CommandGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a person means by a line they type.
class CommandLineTest {
  private static final CommandOption SCOPE = CommandOption.optional(
      "scope", new OptionKind.Choice(List.of("me", "channel")));
  private static final List<Command> COMMANDS = List.of(
      command("help"),
      command("set", CommandOption.required("setting", new OptionKind.Word()),
          CommandOption.optional("value", new OptionKind.Text()), SCOPE),
      command("prompt set", CommandOption.optional("text", new OptionKind.Text()), SCOPE),
      command("sum", CommandOption.optional("count", new OptionKind.Whole(2, 200))),
      command("copy", CommandOption.required("channel", new OptionKind.Channel())),
      command("grant", CommandOption.required("group", new OptionKind.Word()),
          CommandOption.required("who", new OptionKind.Word())));

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
    "set a 0.2                      | setting=a value=0.2",
    "SET a 0.2 scope:CHANNEL        | setting=a value=0.2 scope=channel",
    "set scope:me a 0.2             | setting=a value=0.2 scope=me",
    "set a scope:me 0.2             | setting=a value=scope:me 0.2",
    "set setting:a value:0.2        | setting=a value=0.2",
    "set value:b c d setting:a      | setting=a value=b c d",
    "set setting:a value:b c d scope:me | setting=a value=b c d scope=me",
    "set a Scope：me                 | setting=a scope=me",
    "set a scope=me                 | setting=a scope=me",
    "set　a　b                        | setting=a value=b",
    "set \"two words\" b            | setting=two words value=b",
    "set setting:\"two words\" b    | setting=two words value=b",
    "set a \"b c\"                  | setting=a value=b c",
    "set a \"b\" \"c\"              | setting=a value=\"b\" \"c\"",
    "set a \"say \\\"hi\\\"\"       | setting=a value=say \"hi\"",
    "set a \"back\\\\\"            | setting=a value=back\\",
    "set a \"b c                    | setting=a value=\"b c",
    "set a \"scope:me\"             | setting=a value=scope:me",
    "set a galaxy:me                | setting=a value=galaxy:me",
    "set a scope:                   | setting=a value=scope:",
    "prompt set You are brief. scope:me | text=You are brief. scope=me",
    "prompt set text:You are brief. | text=You are brief.",
    "prompt set                     | ^^",
    "sum                            | ^^",
    "sum +7                         | count=7",
    "sum ２０                        | count=20",
    "copy #general                  | channel=general",
    "grant x y                      | group=x who=y",
    "grant who:y x                  | group=x who=y"})
  void readsOptionsByPlaceAndByName(String line, String given) {
    assertThat(read(line)).isInstanceOfSatisfying(CommandLine.Call.class,
        call -> assertThat(written(call)).isEqualTo(given));
  }

  @Test
  void aChannelIsReadAsAPlatformMentionsIt() {
    assertThat(read("copy <#C1|general>")).isInstanceOfSatisfying(CommandLine.Call.class,
        call -> assertThat(written(call)).isEqualTo("channel=C1"));
  }

  @Test
  void textIsTheRestOfTheLineAsItWasTyped() {
    assertThat(text("prompt set  Be  brief.\n\n- \"quoted\"\n\tand kind. \n"))
        .isEqualTo("Be  brief.\n\n- \"quoted\"\n\tand kind.");
    assertThat(text("prompt set scope:me\nBe brief.\nscope:channel")).isEqualTo(
        "Be brief.\nscope:channel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "\\\"", "字", "a b ", "x:y "})
  void textMayBeAsLongAsPeopleType(String piece) {
    String text = piece.repeat(6_000 / piece.length());
    assertThat(text("prompt set \"" + text + "\"")).hasSizeLessThanOrEqualTo(text.length());
    assertThat(text("prompt set " + text)).isEqualTo(text.strip());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    "set                | setting is missing",
    "set scope:me       | setting is missing",
    "set \"\" b         | setting is missing",
    "grant x            | who is missing",
    "set a b scope:x    | scope is not x",
    "sum 1              | count is not 1",
    "sum 201            | count is not 201",
    "sum 99999999999999999999 | count is not 99999999999999999999",
    "sum 2.5            | count is not 2.5",
    "copy #             | channel is not #",
    "sum 2 and more     | more: and more",
    "help  me   out     | more: me   out",
    "galaxy             | unknown: galaxy",
    "prompt             | unknown: prompt (prompt set)",
    "prompt show        | unknown: prompt show (prompt set)"})
  void saysWhatIsWrong(String line, String wrong) {
    assertThat(said(read(line))).isEqualTo(wrong);
  }

  @Test
  void noWordAtAllIsACommandToo() {
    assertThat(read("\n　 ")).isEqualTo(new CommandLine.Call(COMMANDS.getFirst(), Given.NOTHING));
  }

  private static CommandLine.Typed read(String line) {
    return CommandLine.read(line, COMMANDS, COMMANDS.getFirst());
  }

  private static String text(String line) {
    return ((CommandLine.Call) read(line)).given().text("text").orElseThrow();
  }

  private static String written(CommandLine.Call call) {
    Map<String, String> values = call.given().values();
    return String.join(" ", call.command().options().stream().map(CommandOption::name)
        .filter(values::containsKey).map(name -> name + "=" + values.get(name)).toList());
  }

  private static String said(CommandLine.Typed typed) {
    return switch (typed) {
      case CommandLine.Call call -> written(call);
      case CommandLine.Missing(_, CommandOption option) -> option.name() + " is missing";
      case CommandLine.Refused(_, CommandOption option, String value) -> option.name()
          + " is not " + value;
      case CommandLine.Surplus(_, String text) -> "more: " + text;
      case CommandLine.Unknown(String word, List<Command> near) -> "unknown: " + word
          + (near.isEmpty() ? "" : " (" + near.getFirst().name() + ")");
    };
  }

  private static Command command(String words, CommandOption... options) {
    return Command.of(words, CommandGroup.CHAT, (_, _) -> CommandAnswer.of(""), options);
  }
}
