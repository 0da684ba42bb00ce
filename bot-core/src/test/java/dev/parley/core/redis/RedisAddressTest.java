package dev.parley.core.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.core.settings.Secret;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedisAddressTest {

  @Test
  void readsASingleServer() {
    RedisAddress address = parse("rediss://ada:p%40ss+word@cache.example.org:6380/3");
    assertThat(address.kind()).isEqualTo(new RedisAddress.Kind.Single());
    assertThat(address.where()).isEqualTo("cache.example.org:6380");
    assertThat(address.tls()).isTrue();
    assertThat(address.user()).contains("ada");
    assertThat(address.password().reveal()).isEqualTo("p@ss+word");
    assertThat(address.database()).isEqualTo(3);
  }

  @Test
  void hasTheUsualDefaults() {
    RedisAddress address = parse("redis://localhost");
    assertThat(address.where()).isEqualTo("localhost:6379");
    assertThat(address.tls()).isFalse();
    assertThat(address.user()).isEqualTo(Optional.empty());
    assertThat(address.password().isSet()).isFalse();
  }

  @Test
  void readsAClusterAndSentinels() {
    assertThat(parse("redis+cluster://:pw@a:1,b").where()).isEqualTo("a:1, b:6379");
    RedisAddress sentinel = parse("redis+sentinel://a,[::1]:5/main/2");
    assertThat(sentinel.kind()).isEqualTo(new RedisAddress.Kind.Sentinel("main"));
    assertThat(sentinel.where()).isEqualTo("a:26379, ::1:5");
    assertThat(sentinel.database()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "geheim@host", "http://u:geheim@h", "redis://:geheim@", "redis://:geheim@h:99999",
    "redis://:geheim@h:x", "redis://:geheim@h/x", "redis://:geheim@a,b",
    "redis+sentinel://:geheim@a"})
  void refusesWhatIsNoAddressWithoutSayingThePassword(String wrong) {
    assertThatIllegalArgumentException().isThrownBy(() -> RedisSettings.of(new Secret(wrong)))
        .withMessageNotContaining("geheim");
  }

  @Test
  void refusesAPrefixThatWouldMoveKeysApart() {
    RedisSettings settings = RedisSettings.of(new Secret("redis://h"));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withPrefix("a{b"));
    assertThat(settings.withPrefix("team:").prefix()).isEqualTo("team:");
  }

  private static RedisAddress parse(String url) {
    return RedisAddress.parse(new Secret(url));
  }
}
