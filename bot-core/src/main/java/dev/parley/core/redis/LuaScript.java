package dev.parley.core.redis;

import dev.parley.core.conversation.WellFormed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisNoScriptException;

/// A step in Redis that is whole or not at all: a file `lua/<name>.lua` among the resources, whose header
/// names its keys and arguments. Safe to repeat, each of them.
final class LuaScript {
  private final String source;
  private final String sha;

  private LuaScript(String source) {
    this.source = source;
    this.sha = sha1(source);
  }

  /// What one run needs; the arguments are well-formed text.
  record Call(List<String> keys, List<String> arguments) {}

  /// @throws IllegalStateException where there is no such file: a mistake in the build
  static LuaScript named(String name) {
    return new LuaScript(source(name));
  }

  /// The script `name` after what it shares with others, which lies in a file of its own.
  static LuaScript after(String shared, String name) {
    return new LuaScript(source(shared) + source(name));
  }

  private static String source(String name) {
    try (InputStream in = LuaScript.class.getResourceAsStream("/lua/" + name + ".lua")) {
      if (in == null) {
        throw new IllegalStateException("no script lua/" + name + ".lua");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs it, by its digest; a server that does not know it yet (new, restarted, failed over) gets the text.
  @Nullable
  Object run(RedisConnection redis, List<String> keys, List<String> arguments) {
    List<String> sound = arguments.stream().map(WellFormed::of).toList();
    return redis.<@Nullable Object>call(client -> evaluate(client, keys, sound));
  }

  /// Runs a script that answers with a number.
  long number(RedisConnection redis, List<String> keys, List<String> arguments) {
    return run(redis, keys, arguments) instanceof Long number ? number : 0;
  }

  /// Runs a script that answers with a number once for each call, in one round trip.
  List<Long> numbers(RedisConnection redis, List<Call> calls) {
    return redis.call(client -> {
      List<Response<Object>> answers = new ArrayList<>();
      try (AbstractPipeline pipeline = client.pipelined()) {
        calls.forEach(call -> answers.add(pipeline.evalsha(sha, call.keys(), call.arguments())));
        pipeline.sync();
      }
      return IntStream.range(0, calls.size())
          .mapToObj(i -> number(client, calls.get(i), answers.get(i)))
          .toList();
    });
  }

  private long number(UnifiedJedis client, Call call, Response<Object> response) {
    Object answer;
    try {
      answer = response.get();
    } catch (JedisNoScriptException _) {
      answer = client.eval(source, call.keys(), call.arguments());
    }
    return answer instanceof Long number ? number : 0;
  }

  private Object evaluate(UnifiedJedis client, List<String> keys, List<String> arguments) {
    try {
      return client.evalsha(sha, keys, arguments);
    } catch (JedisNoScriptException _) {
      return client.eval(source, keys, arguments);
    }
  }

  private static String sha1(String source) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      return HexFormat.of().formatHex(digest.digest(source.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-1", e);
    }
  }
}
