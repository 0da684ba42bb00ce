package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.access.Member;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is offered as a command is typed.
class CompleterTest extends CommandScene {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', value = {
    "for               | forget-me",
    "FOR               | forget-me",
    "persona           | persona",
    "persona+          | list, show, use, save, delete",
    "persona　d         | delete",
    "config+re         | reset",
    "config+set+tempe  | temperature",
    "config+set+footer+          | on, off, scope:",
    "config+set+footer+of        | off",
    "config+set+temperature+     | 0.7, scope:",
    "config+set+footer+on+       | scope:me, scope:thread, scope:channel, scope:workspace",
    "config+set+footer+on+ch     | scope:channel",
    "config+set+footer+on+scope: | scope:me, scope:thread, scope:channel, scope:workspace",
    "config+set+footer+on+scope：w | scope：workspace",
    "config+set+footer+scope:c   | scope:channel",
    "config+set+scope:me+footer+ | on, off",
    "config+set+setting:footer+  | on, off, scope:",
    "config+set+model+           | gpt-4, llama-3, scope:",
    "model+                      | gpt-4, llama-3, scope:",
    "model+ll                    | llama-3",
    "config+set+persona+         | scope:",
    "config+set+galaxy+          | scope:",
    "usage+                      | of:me, of:channel, of:workspace, span:, by:, as:",
    "usage+me+to                 | span:today",
    "usage+span:week+            | of:me, of:channel, of:workspace, by:, as:",
    "usage+by:p                  | by:person",
    "budget+set+w                | workspace 200k tokens per day",
    "access+grant+               | chat, personal, channel, workspace",
    "access+grant+chat+          | ^^",
    "access+bot+x+               | on, off",
    "summary+                    | ^^",
    "help+about                  | about",
    "stop+                       | ^^",
    "galaxy                      | ^^",
    "galaxy+                     | ^^"})
  void offersWhatMayComeNext(String typed, String offered) {
    models = List.of("gpt-4", "llama-3");
    assertThat(String.join(", ", offered(ADMIN, typed.replace('+', ' ')))).isEqualTo(offered);
  }

  @Test
  void offersTheCommandsAndNoMoreThanAListHolds() {
    assertThat(offered(ADMIN, "")).startsWith("help", "about", "status")
        .contains("config", "access").doesNotHaveDuplicates();
    assertThat(offered(ADMIN, "config show ")).hasSize(25);
  }

  @Test
  void offersOnlyWhatItsCallerMayUse() {
    assertThat(offered(ANYBODY, "config ")).doesNotContain("copy", "history");
    assertThat(offered(MANAGER, "config ")).contains("copy").doesNotContain("history");
    assertThat(offered(ANYBODY, "budget ")).containsExactly("show");
    assertThat(offered(ANYBODY, "help ")).doesNotContain("budget set");
  }

  @Test
  void offersTheWorkspacesPersonas() {
    answer(ADMIN, "persona save tutor You teach.");
    assertThat(offered(ANYBODY, "persona use ")).containsExactly("tutor", "scope:");
    assertThat(offered(ANYBODY, "config set persona t")).contains("tutor");
  }

  @Test
  void saysAWordAboutEachInTheLanguageOfThePerson() {
    assertThat(commands.complete(inThread(ANYBODY, "sto")).getFirst().summary())
        .startsWith("stop the answer");
    assertThat(commands.complete(inThread(CHINESE, "sto")).getFirst().summary())
        .startsWith("停止這個討論串");
    assertThat(commands.complete(inThread(ANYBODY, "pers")).getFirst().summary())
        .isEqualTo("list · show · use");
    assertThat(commands.complete(inThread(ANYBODY, "config set temperature ")).getFirst()
        .summary()).isEqualTo("a number from 0 to 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", "config set \"temperature", "config set stop \"a b", ":", "：x",
    "config set :", "config set temperature 1 2 3 4 5 "})
  void whateverIsTypedBreaksNothing(String typed) {
    assertThat(offered(ADMIN, typed)).isNotNull();
  }

  private List<String> offered(Member by, String words) {
    return commands.complete(call(by, Optional.of(THREAD), words)).stream()
        .map(Suggestion::value).toList();
  }
}
