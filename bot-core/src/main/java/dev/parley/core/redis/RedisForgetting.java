package dev.parley.core.redis;

import dev.parley.core.conversation.ConversationId;
import dev.parley.core.conversation.Exchange;
import dev.parley.core.conversation.Forgotten;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Forgets a person, conversation by conversation, as the index of persons names them. Scripts parse nothing: what is
/// theirs is found here, and taken out where it still stands as it was read.
record RedisForgetting(RedisConnection redis, Keys keys, PersonIndex people) {
  private static final LuaScript READ = LuaScript.named("read");
  private static final LuaScript FORGET = LuaScript.named("forget_person");

  Forgotten forget(String platform, String workspace, String person) {
    Forgotten all = Forgotten.NOTHING;
    for (ConversationId id : people.conversations(platform, workspace, person)) {
      all = all.and(forget(id, person));
      people.remove(id, person);
    }
    return all;
  }

  private Forgotten forget(ConversationId id, String person) {
    List<String> entries = entries(id).stream().filter(entry -> isOf(entry, person)).toList();
    List<String> ratings = ratings(id, person);
    if (entries.isEmpty() && ratings.isEmpty()) {
      return Forgotten.NOTHING;
    }
    List<String> arguments = new ArrayList<>(List.of(Integer.toString(entries.size())));
    arguments.addAll(entries);
    arguments.addAll(ratings);
    Object found = FORGET.run(
        redis, List.of(keys.record(id), keys.messages(id), keys.ratings(id)), arguments);
    return found instanceof List<?> counts
        ? forgotten(number(counts.getFirst()), number(counts.getLast()))
        : Forgotten.NOTHING;
  }

  private List<String> entries(ConversationId id) {
    Object found = READ.run(redis, List.of(keys.record(id), keys.messages(id)), List.of());
    return found instanceof List<?> list
        ? list.subList(0, list.size() - 2).stream().map(String::valueOf).toList()
        : List.of();
  }

  private List<String> ratings(ConversationId id, String person) {
    Map<String, String> all = redis.call(client -> client.hgetAll(keys.ratings(id)));
    return all.entrySet().stream()
        .filter(entry -> RatingJson.read(entry.getKey(), entry.getValue())
            .filter(rated -> rated.person().equals(person)).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOf(String entry, String person) {
    return ExchangeJson.read(entry).stream()
        .map(Exchange::asked)
        .flatMap(List::stream)
        .anyMatch(said -> said.author().id().equals(person));
  }

  private static Forgotten forgotten(int questions, int ratings) {
    return new Forgotten(questions, questions > 0 ? 1 : 0, ratings);
  }

  private static int number(Object text) {
    return Integer.parseInt(String.valueOf(text));
  }
}
