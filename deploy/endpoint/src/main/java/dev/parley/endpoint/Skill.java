package dev.parley.endpoint;

import java.util.Optional;

/// One thing the demo model can do.
@FunctionalInterface
interface Skill {

  /// The answer, where the question is for this skill.
  Optional<String> answer(Question question);
}
