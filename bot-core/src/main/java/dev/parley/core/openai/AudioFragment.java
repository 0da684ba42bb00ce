package dev.parley.core.openai;

/// What one chunk adds to a spoken answer.
///
/// @param data base64, as the server cut it
/// @param expiresAt Unix seconds; 0 where it was not said
public record AudioFragment(String id, String data, String transcript, long expiresAt) {}
