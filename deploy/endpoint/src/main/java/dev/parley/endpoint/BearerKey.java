package dev.parley.endpoint;

import dev.parley.core.web.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/// The key that a client must bring, where one is set.
record BearerKey(Optional<String> key) {
  private static final String BEARER = "bearer ";

  /// Lets the request pass.
  ///
  /// @throws ApiError 401 without the key
  void check(Request request) {
    if (key.isEmpty()) {
      return;
    }
    String given = request.header("authorization").filter(BearerKey::isBearer)
        .map(header -> header.substring(BEARER.length()).strip())
        .orElseThrow(() -> ApiError.coded(401, "invalid_api_key",
            "No API key was given. Send it as 'Authorization: Bearer KEY'."));
    if (!MessageDigest.isEqual(bytes(given), bytes(key.get()))) {
      throw ApiError.coded(401, "invalid_api_key", "Incorrect API key provided.");
    }
  }

  private static boolean isBearer(String header) {
    return header.regionMatches(true, 0, BEARER, 0, BEARER.length());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "BearerKey[***]";
  }
}
