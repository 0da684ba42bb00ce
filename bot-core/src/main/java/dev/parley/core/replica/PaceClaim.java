package dev.parley.core.replica;

/// Who asks for a call: `claimant` names the reply, the same at each asking; `isEnding` where the call shows its last
/// state, which goes before everything else.
public record PaceClaim(String claimant, boolean isEnding) {}
