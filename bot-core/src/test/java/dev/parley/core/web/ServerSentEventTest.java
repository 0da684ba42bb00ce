package dev.parley.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerSentEventTest {

  @Test
  void everyLineOfTheDataHasItsField() {
    assertThat(text(ServerSentEvent.of("7", "posted", "one\ntwo\r\nthree\rfour\n").bytes()))
        .isEqualTo("""
            id: 7
            event: posted
            data: one
            data: two
            data: three
            data: four
            data:\s

            """);
  }

  @Test
  void dataAloneIsAnEvent() {
    assertThat(text(new ServerSentEvent(Optional.empty(), Optional.empty(), "{}").bytes()))
        .isEqualTo("data: {}\n\n");
  }

  @Test
  void aCommentIsNoEvent() {
    assertThat(text(ServerSentEvent.comment("keep"))).isEqualTo(": keep\n\n");
  }

  @Test
  void anIdOfTwoLinesIsRefused() {
    assertThatThrownBy(() -> ServerSentEvent.of("1\ndata: forged", "posted", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
