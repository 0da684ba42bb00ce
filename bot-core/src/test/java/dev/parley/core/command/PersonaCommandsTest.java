package dev.parley.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.FinishReason;
import dev.parley.core.testing.ScriptedCompletions;
import org.junit.jupiter.api.Test;

/// Instructions that a workspace keeps under a name.
class PersonaCommandsTest extends CommandScene {

  @Test
  void aPersonaIsSavedUsedReplacedAndDeleted() throws InterruptedException {
    assertThat(answer(ADMIN, "persona save Tutor You teach."))
        .isEqualTo("`tutor` is saved. Let it answer with `/parley persona use tutor`.");
    assertThat(answer(MANAGER, "persona use tutor scope:channel"))
        .isEqualTo("`persona` is now `tutor` in this channel.");
    assertThat(prompt()).startsWith("You teach.");
    assertThat(answer(ADMIN, "persona save tutor You teach well."))
        .startsWith("`tutor` has new instructions");
    assertThat(prompt()).startsWith("You teach well.");
    assertThat(answer(ADMIN, "persona delete TUTOR")).startsWith("`TUTOR` is removed");
    assertThat(prompt()).startsWith("You are Parley");
    assertThat(answer("persona list")).startsWith("This workspace has no personas yet");
  }

  @Test
  void ofPersonaAndPromptTheNearerHoldsAndInOneScopeTheNewer() throws InterruptedException {
    answer(ADMIN, "persona save tutor You teach.");
    answer(ADMIN, "persona use tutor scope:channel");
    assertThat(answer("prompt show")).contains("You teach.", "from this channel");
    answer(ADMIN, "prompt set Be brief. scope:channel");
    assertThat(answer("prompt show")).contains("Be brief.", "from this channel");
    answer(ADMIN, "prompt set Be kind. scope:thread");
    assertThat(answer("prompt show")).contains("Be kind.", "from this thread");
    assertThat(prompt()).startsWith("Be kind.");
  }

  @Test
  void aNameIsShownAsItWasTypedWhereThereIsNone() {
    answer(ADMIN, "persona save tutor You teach.");
    assertThat(answer("persona show tutro")).contains("`tutro`", "Did you mean `tutor`?");
    assertThat(answer("persona show no!name")).contains("`no!name`", "Choose `tutor`.");
    assertThat(answer(ADMIN, "persona save no!name You teach."))
        .contains("`no!name`", "/parley persona save tutor");
    assertThat(answer(ADMIN, "persona save tutor")).contains("/parley persona save tutor");
    assertThat(answer("persona save")).contains("Only an admin");
  }

  @Test
  void itsInstructionsMayComeAsAFile() {
    inChannel(ADMIN, "persona save tutor", upload("You teach.\nSlowly.\n"));
    assertThat(answer("persona show tutor")).contains("```\nYou teach.\nSlowly.\n```");
    assertThat(inChannel(ADMIN, "persona save tutor", upload("x".repeat(100_001))))
        .contains("too long", "100,000");
  }

  private String prompt() throws InterruptedException {
    ask("hello?");
    ScriptedCompletions.Call call = model.next();
    call.say("Hi").finish(FinishReason.STOP);
    settled();
    return call.request().messages().getFirst().text();
  }
}
