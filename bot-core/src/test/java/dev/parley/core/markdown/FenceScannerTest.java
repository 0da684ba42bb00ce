package dev.parley.core.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceScannerTest {

  @ParameterizedTest
  @ValueSource(strings = {
    "```\nx\n``` ",
    "    ```\nindented code",
    "a ```js\nx",
    "```js `x`\ny",
    "````\n```\n````",
    "> ```\n> x\nthe quote has ended",
    "- ```\n  x\nthe item has ended",
    "1. a\n   - b\n     ```\n     x\n     ```",
    "- a\n  - b\n    - c\n    ```\n    x\n    ```",
    "`````````````````````\na run too long to be carried over"})
  void seesThatNoBlockIsOpen(String text) {
    assertThat(FenceScanner.openAt(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "```\nx\n    ```",
    "```\n~~~",
    "````\n```",
    "- a\n\n  ```\n\n  x",
    "> > ~~~\n> > x",
    "* * *\n```\n"})
  void seesThatABlockIsOpen(String text) {
    assertThat(FenceScanner.openAt(text)).isPresent();
  }

  @Test
  void opensABlockAgainWithItsLanguageInItsQuote() {
    Fence fence = FenceScanner.openAt("> ````  java title=x\n> a").orElseThrow();
    assertThat(fence.opening()).isEqualTo("> ````java title=x");
    assertThat(fence.closing()).isEqualTo("> ````");
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "- a\n  ```js\n  x\n",
    "1. a\n   ```js\n   x\n",
    "- a\n  - b\n    ```js\n    x\n",
    "1. a\n   - b\n     ```js\n     x\n",
    "- a\n  - b\n    - c\n      ```js\n      x\n"})
  void opensABlockOfAListSoThatItsOwnEndStillClosesIt(String text) {
    Fence fence = FenceScanner.openAt(text).orElseThrow();
    String next = fence.opening() + "\n" + " ".repeat(fence.column()) + "y\n";
    assertThat(FenceScanner.openAt(next)).isPresent();
    assertThat(FenceScanner.openAt(next + fence.closing())).isEmpty();
  }
}
