package dev.parley.core.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.core.completion.CompletionEvent;
import dev.parley.core.completion.CompletionFailure;
import dev.parley.core.completion.FinishReason;
import dev.parley.core.conversation.ReplyInFlight;
import dev.parley.core.conversation.ReplyState;
import dev.parley.core.language.Language;
import dev.parley.core.markdown.PlainDialect;
import dev.parley.core.markdown.PlainReading;
import dev.parley.core.markdown.RandomMarkdown;
import dev.parley.core.settings.ReasoningShown;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Random answers at a random pace, ended in every way, on platforms of both kinds that are slow, throttle, fail and
/// let a growing message lapse. `-Dparley.cases=N` plays more of them.
class ReplyPresenterPropertyTest {
  private static final int CASES = Integer.getInteger("parley.cases", 10_000);

  @Test
  void bringsEveryReplyToItsEnd() {
    for (int seed = 0; seed < CASES; seed++) {
      try {
        new Case(new Random(seed)).check();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  /// Everything a seed decides.
  private static final class Case {
    private final Random random;
    private final String text;
    private final ReplyLimits limits;
    private final ReplySettings settings;
    private final ReplyInFlight earlier;
    private final ReplyPresenter presenter;
    private final PlayedPlatform platform;

    Case(Random random) {
      this.random = random;
      this.text = new RandomMarkdown(random).text(1 + random.nextInt(12));
      Set<Ability> abilities = EnumSet.noneOf(Ability.class);
      for (Ability ability : Ability.values()) {
        if (random.nextBoolean()) {
          abilities.add(ability);
        }
      }
      boolean ages = abilities.contains(Ability.APPEND) && random.nextInt(3) == 0;
      limits = new ReplyLimits(new PlainDialect(),
          new PartLimits(200 + random.nextInt(600),
              ages ? Optional.of(Duration.ofSeconds(4)) : Optional.empty()),
          Duration.ofSeconds(1), abilities);
      settings = new ReplySettings(ReplySettings.DEFAULTS.first(), random.nextBoolean(),
          ReasoningShown.HIDDEN, 1 + random.nextInt(6),
          random.nextBoolean() ? Language.ENGLISH : Language.TRADITIONAL_CHINESE);
      earlier = switch (random.nextInt(8)) {
        case 0 -> ReplyInFlight.growing("t", List.of("old0", "old1"),
            "old ".repeat(1 + random.nextInt(300)));
        case 1 -> ReplyInFlight.growing("t", List.of("old0", "old1", "old2"), "");
        default -> ReplyInFlight.begun("t");
      };
      platform = new PlayedPlatform(random, limits, earlier);
      presenter = ReplyPresenter.resume(limits, settings, earlier, AnswerPages.ONLY);
    }

    void check() {
      Stage stage = new Stage(presenter, platform);
      long at = random.nextInt(2000);
      for (String piece : new RandomMarkdown(random).pieces(text)) {
        stage.at(at, now -> presenter.accept(new CompletionEvent.Delta(0, piece), now));
        at += random.nextInt(random.nextInt(20) == 0 ? 5000 : 120);
      }
      end(stage, random.nextBoolean() ? at : random.nextLong(at + 1));
      stage.play();
      assertThat(presenter.isComplete()).isTrue();
      assertThat(presenter.isUndeliverable()).isFalse();
      assertThat(presenter.snapshot().parts()).isEqualTo(platform.order());
      assertThat(presenter.snapshot().state()).isNotEqualTo(ReplyState.GROWING);
      // What grows by appending is cut where it was not shown yet, and so not always at the same places.
      if (limits.can(Ability.APPEND)) {
        assertNothingLost();
      } else {
        assertThat(platform.standing()).isEqualTo(expected());
      }
    }

    private void assertNothingLost() {
      String answer = presenter.snapshot().text();
      List<ReplyFile> files = platform.standing().stream()
          .flatMap(draft -> draft.files().stream()).toList();
      if (!files.isEmpty()) {
        assertThat(files).extracting(ReplyFile::content).containsExactly(answer);
        return;
      }
      List<String> letters = PlainReading.letters(answer);
      if (!letters.isEmpty()) {
        assertThat(platform.letters()).as("no letter is lost, and none out of order")
            .containsSubsequence(letters);
      }
    }

    private void end(Stage stage, long at) {
      int way = random.nextInt(5);
      stage.at(at, now -> {
        switch (way) {
          case 0 -> presenter.stopped(now);
          case 1 -> presenter.superseded(now);
          case 2 -> presenter.accept(
              new CompletionEvent.Failed(new CompletionFailure.Truncated("")), now);
          default -> presenter.accept(
              new CompletionEvent.Finished(0, FinishReason.STOP, Optional.empty(), "demo"), now);
        }
      });
    }

    /// The messages as the text would stand there had it come at once.
    private List<MessageDraft> expected() {
      ReplyDrafts drafts = new ReplyDrafts(
          lastText(), new ReplyFrame(limits, settings, AnswerPages.ONLY, "t"));
      drafts.facts(presenter.snapshot().facts());
      int count = limits.can(Ability.DELETE) ? drafts.count()
          : Math.max(drafts.count(), platform.order().size());
      return IntStream.range(0, count).mapToObj(drafts::draft).toList();
    }

    private ReplyText lastText() {
      ReplyText last = new ReplyText(limits, settings, ReplyInFlight.begun("t"));
      ReplySnapshot reply = presenter.snapshot();
      if (!reply.text().isEmpty()) {
        last.append(reply.text());
      }
      last.end(presenter.ending());
      return last;
    }
  }
}
