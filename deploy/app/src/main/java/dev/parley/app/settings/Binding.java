package dev.parley.app.settings;

import dev.parley.core.bot.ContextSettings;
import dev.parley.core.conversation.TokenEstimate;
import dev.parley.core.language.Language;
import dev.parley.core.openai.Timeouts;
import dev.parley.core.reply.FirstPost;
import dev.parley.core.reply.ReplySettings;
import dev.parley.core.settings.Secret;
import dev.parley.playground.Manners;
import dev.parley.playground.PlaygroundSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Turns values into records, and notes which pairs of them conflict.
record Binding(SettingValues values, SettingsSources sources) {

  AppSettings app() {
    HttpSettings http = http();
    CompletionsSettings completions = completions();
    return new AppSettings(
        completions, redis(), dataDir(), http, playground(http), reply(), conversation(),
        new UsageBinding(values).usage(), values.value(Keys.LOG_FORMAT), warnings(completions));
  }

  private CompletionsSettings completions() {
    Timeouts timeouts = timeouts();
    List<NamedEndpoint> endpoints = new EndpointsBinding(values, timeouts).endpoints();
    boolean isListed = values.size(Keys.ENDPOINTS) > 0;
    boolean isOne = !isListed && values.written(Keys.BASE_URL).isPresent();
    if (!isListed && !isOne) {
      // A key that was meant for Parley went nowhere; one that is in every shell of this machine is only not used.
      values.written(Keys.API_KEY).filter(Written::isOwn).ifPresent(key -> values.faults().add(
          "%s is set without completions.base-url; say which endpoint it is for".formatted(key)));
    }
    return new CompletionsSettings(
        endpoints,
        values.chosen(Keys.MODEL).filter(
            _ -> isOne || values.written(Keys.MODEL).filter(Written::isOwn).isPresent()),
        values.value(Keys.DEMO_PACE),
        timeouts);
  }

  private Timeouts timeouts() {
    var timeouts = new Timeouts(
        values.value(Keys.CONNECT), values.value(Keys.HEADERS), values.value(Keys.FIRST_CONTENT),
        values.value(Keys.SILENCE), values.value(Keys.WHOLE));
    if (timeouts.whole().compareTo(timeouts.firstContent()) < 0) {
      values.faults().add(
          "%s (%s) is shorter than %s (%s); a whole answer takes longer than its beginning"
              .formatted(Keys.WHOLE.name(), Spans.written(timeouts.whole()),
                  Keys.FIRST_CONTENT.name(), Spans.written(timeouts.firstContent())));
    }
    return timeouts;
  }

  private RedisChoice redis() {
    return new RedisChoice(
        values.chosen(Keys.REDIS_URL).orElse(Secret.NONE), values.value(Keys.REDIS_PREFIX));
  }

  private Path dataDir() {
    return values.chosen(Keys.DATA_DIR).map(this::atHome).orElseGet(() -> {
      String shared = sources.environment().getOrDefault("XDG_DATA_HOME", "");
      Path data = shared.startsWith("/") ? Path.of(shared) : sources.home().resolve(".local/share");
      return data.resolve("parley");
    });
  }

  private Path atHome(Path path) {
    Path whole = path.startsWith("~")
        ? sources.home().resolve(Path.of("~").relativize(path))
        : sources.folder().resolve(path);
    return whole.normalize();
  }

  private HttpSettings http() {
    return new HttpSettings(
        values.value(Keys.HTTP_PORT), values.value(Keys.HTTP_HOST), values.chosen(Keys.PUBLIC_URL));
  }

  private PlaygroundChoice playground(HttpSettings http) {
    boolean isEnabled = values.chosen(Keys.PLAYGROUND).orElse(true);
    Secret password = values.chosen(Keys.PLAYGROUND_PASSWORD).orElse(Secret.NONE);
    boolean isOpen = values.written(Keys.PLAYGROUND_PASSWORD).isEmpty();
    if (isEnabled && isOpen) {
      if (!Addresses.isLoopback(http.host())) {
        reached(Keys.HTTP_HOST, http.host());
      }
      http.publicUrl().filter(url -> !Addresses.isLoopback(url.getHost()))
          .ifPresent(url -> reached(Keys.PUBLIC_URL, url.toString()));
    }
    return new PlaygroundChoice(isEnabled, new PlaygroundSettings(
        password, manners(), PlaygroundSettings.MOST_CHARACTERS));
  }

  private Manners manners() {
    MannersName name = values.value(Keys.MANNERS);
    if (name != MannersName.OWN) {
      Stream.of(Keys.MESSAGE_SIZE, Keys.EDIT_GAP).flatMap(key -> values.written(key).stream())
          .forEach(written -> values.faults().add(
              "%s holds for the playground's own manners alone, and %s chooses a platform's; leave one of them out"
                  .formatted(written.as(), Keys.MANNERS.name())));
    }
    return switch (name) {
      case OWN -> new Manners.Own(values.value(Keys.MESSAGE_SIZE), values.value(Keys.EDIT_GAP));
      case DISCORD -> new Manners.Discord();
      case SLACK -> new Manners.Slack();
      case SLACK_STREAM -> new Manners.SlackStream();
    };
  }

  private void reached(Key<?> key, String value) {
    values.faults().add(
        "%s is %s, which other machines reach: set playground.password (%s), or %s to false"
            .formatted(
                values.written(key).map(Written::as).orElse(key.name()),
                value, Keys.PLAYGROUND_PASSWORD.variable(), Keys.PLAYGROUND.name()));
  }

  private ReplySettings reply() {
    return new ReplySettings(
        new FirstPost(values.value(Keys.FIRST_CHARACTERS), values.value(Keys.FIRST_WAIT)),
        values.value(Keys.FOOTER),
        values.value(Keys.REASONING),
        values.value(Keys.MOST_PARTS),
        Language.ENGLISH);
  }

  private ConversationSettings conversation() {
    return new ConversationSettings(
        new OperatorChoices(values).choices(),
        values.value(Keys.MESSAGE_CHARACTERS),
        new ContextSettings(
            values.value(Keys.CONTEXT_TOKENS),
            new TokenEstimate(values.value(Keys.ATTACHMENT_TOKENS)),
            values.value(Keys.SUMMARY)));
  }

  private List<String> warnings(CompletionsSettings completions) {
    var warnings = new ArrayList<String>();
    completions.endpoints().stream().map(NamedEndpoint::baseUrl)
        .filter(url -> "http".equalsIgnoreCase(url.getScheme())
            && !Addresses.isLoopback(url.getHost()))
        .forEach(url -> warnings.add(
            "Conversations and the key go to %s without encryption (http)".formatted(
                url.getHost())));
    if (completions.isEmbedded()) {
      unused("no endpoint is set (OPENAI_BASE_URL), so the demo model answers", warnings,
          Keys.API_KEY, Keys.MODEL);
    } else if (values.size(Keys.ENDPOINTS) > 0) {
      unused("completions.endpoints says which endpoints are asked", warnings,
          Keys.BASE_URL, Keys.API_KEY, Keys.MODEL);
    }
    return warnings;
  }

  /// Names of the ecosystem are in every shell of some machines: what they say in vain is worth one warning.
  private void unused(String why, List<String> warnings, Key<?>... keys) {
    Stream.of(keys)
        .flatMap(key -> values.written(key).stream())
        .filter(written -> !written.isOwn())
        .findFirst()
        .ifPresent(written -> warnings.add("%s is not used: %s".formatted(written, why)));
  }
}
