package dev.parley.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.core.reply.MessageDraft;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final Duration AT_ONCE = Duration.ofNanos(1);

  private final RecordedDocuments documents = new RecordedDocuments();
  private final SetClock clock = new SetClock();
  private final Room room = room();

  @Test
  void showsNothingThatWasOnlyPrepared() throws InterruptedException {
    RoomMessage message = prepared(room, message("hello"));
    room.keep(message);
    assertThat(room.in("general")).isEmpty();
    room.discard(message);
    assertThat(room.changes(0, 10, AT_ONCE)).isEmpty();
    awaitStored(0);
  }

  @Test
  void numbersChangesUpwardAcrossARestart() {
    String first = post(room, "one").id();
    Room later = room();
    assertThat(post(later, "two").id()).isGreaterThan(first);
    assertThat(later.seq()).isGreaterThan(room.seq());
  }

  @Test
  void numbersChangesUpwardWhereTheClockWentBack() {
    long before = post(room, "one").seq();
    clock.pass(Duration.ofDays(-1));
    assertThat(post(room(), "two").seq()).isGreaterThan(before);
  }

  @Test
  void givesALateReaderTheNewestTextOnly() throws InterruptedException {
    String id = post(room, "a").id();
    edit(id, "ab");
    edit(id, "abc");
    assertThat(room.changes(0, 10, AT_ONCE)).singleElement()
        .satisfies(change -> assertThat(((RoomMessage) change).draft().text()).isEqualTo("abc"));
  }

  @Test
  void tellsALateReaderWhatWasDeleted() throws InterruptedException {
    RoomMessage message = post(room, "a");
    long seen = room.seq();
    room.change(message.id(), RoomMessage::deleted);
    assertThat(room().changes(room().resume(seen), 10, AT_ONCE)).singleElement()
        .satisfies(change -> assertThat(((RoomMessage) change).isDeleted()).isTrue());
  }

  @Test
  void endsInTheStoreAsItStandsWhereTwoChangeAMessageAtOnce() {
    String id = post(room, "a").id();
    AtomicReference<Thread> other = new AtomicReference<>(Thread.currentThread());
    documents.duringNextWrite(() -> {
      other.set(Thread.startVirtualThread(() -> edit(id, "theirs")));
      Awaitility.await().atMost(Duration.ofSeconds(5))
          .until(() -> other.get().getState() == Thread.State.WAITING);
    });
    room.change(id, now -> now.edited(draft(now.draft().text() + " and mine")));
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !other.get().isAlive());
    assertThat(room.find(id).orElseThrow().draft().text()).isEqualTo("theirs");
    assertThat(room().find(id).orElseThrow().draft().text()).isEqualTo("theirs");
  }

  @Test
  void leavesADeletedMessageDeletedInTheStoreHoweverManyChangeItAtOnce() {
    for (int race = 0; race < 50; race++) {
      String id = post(room, "secret").id();
      List<Thread> threads = List.of(
          Thread.startVirtualThread(() -> room.change(id, RoomMessage::deleted)),
          Thread.startVirtualThread(() -> edit(id, "secret")),
          Thread.startVirtualThread(() -> room.show(id, now -> now.edited(draft("secret")))));
      Awaitility.await().pollInterval(Duration.ofMillis(1)).atMost(Duration.ofSeconds(5))
          .until(() -> threads.stream().noneMatch(Thread::isAlive));
      assertThat(documents.read("playground.general", id).orElseThrow()).as("race %d", race)
          .doesNotContain("secret");
    }
  }

  @Test
  void keepsARefusedChangeFromComingTrueAtTheNextStart() {
    String id = post(room, "as it stands").id();
    documents.late(true);
    assertThatThrownBy(() -> edit(id, "refused")).isInstanceOf(UncheckedIOException.class);
    assertThatThrownBy(() -> room.change(id, RoomMessage::deleted))
        .isInstanceOf(UncheckedIOException.class);
    documents.late(false);
    Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(
        () -> assertThat(room().find(id)).hasValueSatisfying(
            message -> assertThat(message.draft().text()).isEqualTo("as it stands")));
  }

  @Test
  void keepsADeletedMessageDeletedThoughAnEditBeforeWasRefused() {
    String id = post(room, "a").id();
    documents.late(true);
    assertThatThrownBy(() -> edit(id, "refused")).isInstanceOf(UncheckedIOException.class);
    documents.late(false);
    room.change(id, RoomMessage::deleted);
    Awaitility.await().during(Duration.ofMillis(1_500)).atMost(Duration.ofSeconds(5))
        .until(() -> room().find(id).isEmpty());
  }

  @Test
  void forgetsTheOldestOverTheCharactersOfAChannel() {
    String old = post(room, "old").id();
    post(room, new Place("general", old), "a reply");
    String live = post(room, "live").id();
    for (int count = 0; count < Shelf.MOST_CHARACTERS / 40_000; count++) {
      post(room, new Place("general", live), "x".repeat(40_000));
    }
    assertThat(room.in("general")).noneMatch(message -> message.root().equals(old))
        .anyMatch(message -> message.id().equals(live))
        .hasSize((int) (Shelf.MOST_CHARACTERS / 40_000));
  }

  @Test
  void keepsAnAnswerThatGrowsHoweverMuchIsSaidBesideIt() {
    String root = post(room, "a question").id();
    RoomMessage growing = prepared(room, new NewMessage(new Place("general", root),
        RoomMessage.BOT, new MessageDraft("so far", List.of(), false), Optional.empty()));
    room.keep(growing);
    room.publish(growing);
    for (int count = 0; count <= Shelf.MOST_CHARACTERS / 40_000 + 2; count++) {
      post(room, "x".repeat(40_000));
    }
    assertThat(room.in("general")).extracting(RoomMessage::id).contains(root, growing.id());
  }

  @Test
  void keepsTheLastMadeOfTwoWithOneEvent() {
    NewMessage message =
        new NewMessage(Place.channel("general"), "ada", draft("x"), Optional.of("e"));
    RoomMessage first = prepared(room, message);
    clock.pass(Duration.ofSeconds(1));
    RoomMessage last = prepared(room(), message);
    room.keep(last);
    room.keep(first);
    assertThat(room().in("general")).singleElement()
        .satisfies(stands -> assertThat(stands.id()).isEqualTo(last.id()));
  }

  @Test
  void wakesAReaderThatWaits() {
    long seen = room.seq();
    AtomicReference<List<Change>> heard = new AtomicReference<>(List.of());
    Thread reader = Thread.startVirtualThread(() -> {
      try {
        heard.set(room.changes(seen, 10, Duration.ofSeconds(10)));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    post(room, "hello");
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> !reader.isAlive());
    assertThat(heard.get()).hasSize(1);
  }

  @Test
  void showsAReaderFromBeforeTheRestartTheLastMinuteAgain() throws InterruptedException {
    post(room, "old");
    clock.pass(Duration.ofMinutes(5));
    post(room, "new");
    Room later = room();
    assertThat(later.changes(later.resume(room.seq()), 10, AT_ONCE)).singleElement()
        .satisfies(change -> assertThat(((RoomMessage) change).draft().text()).isEqualTo("new"));
  }

  @Test
  void showsEverythingToAReaderFromARoomThatIsNoMore() {
    post(room, "a");
    assertThat(room.resume(Long.MAX_VALUE)).isZero();
  }

  @Test
  void forgetsTheOldestRootsWithTheirThreads() {
    String first = post(room, "first").id();
    post(room, new Place("general", first), "a reply");
    for (int count = 0; count < Timeline.MOST_ROOTS; count++) {
      post(room, "more");
    }
    assertThat(room.in("general")).hasSize(Timeline.MOST_ROOTS)
        .noneMatch(message -> message.root().equals(first));
    awaitStored(Timeline.MOST_ROOTS);
  }

  @Test
  void forgetsTheSignsOfDeletionAfterADay() throws InterruptedException {
    room.change(post(room, "a").id(), RoomMessage::deleted);
    clock.pass(Duration.ofDays(2));
    post(room, "b");
    assertThat(room.changes(0, 10, AT_ONCE)).hasSize(1);
  }

  @Test
  void leavesOutWhatCannotBeReadAndPassesOverWhatIsNew() {
    RoomMessage message = post(room, "hello");
    String stored = documents.read("playground.general", message.id()).orElseThrow();
    documents.write("playground.general", message.id(),
        stored.replace("\"v\":1", "\"v\":2,\"later\":{}"), AT_ONCE);
    documents.write("playground.general", "broken", "{", AT_ONCE);
    documents.write("playground.general", "strange", "{\"at\":\"tomorrow\"}", AT_ONCE);
    assertThat(room().in("general")).singleElement()
        .satisfies(read -> assertThat(read.draft().text()).isEqualTo("hello"));
  }

  private Room room() {
    return new Room(new Archive(documents), clock);
  }

  private void edit(String id, String text) {
    room.change(id, now -> now.edited(draft(text)));
  }

  private static RoomMessage post(Room room, String text) {
    return post(room, Place.channel("general"), text);
  }

  private static RoomMessage post(Room room, Place place, String text) {
    RoomMessage message =
        prepared(room, new NewMessage(place, "ada", draft(text), Optional.empty()));
    room.keep(message);
    room.publish(message);
    return message;
  }

  private static RoomMessage prepared(Room room, NewMessage message) {
    return ((Preparation.Fresh) room.prepare(message)).message();
  }

  /// What was dropped leaves the store behind whoever posted.
  private void awaitStored(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(room().in("general")).hasSize(count));
  }

  private static NewMessage message(String text) {
    return new NewMessage(Place.channel("general"), "ada", draft(text), Optional.empty());
  }

  private static MessageDraft draft(String text) {
    return new MessageDraft(text, List.of(), true);
  }
}
