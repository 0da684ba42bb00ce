package dev.parley.endpoint.schema;

import java.util.Map;
import java.util.Optional;

/// The shape of a schema, and those of what its references point to, by their JSON pointers.
record Shapes(Shape root, Map<String, Shape> targets, Sizes sizes) {

  /// What the reference stands for; a chain of references is followed to its end.
  Shape resolved(Shape shape) {
    Shape found = shape;
    for (int i = 0; i <= targets.size() && found instanceof Shape.Reference reference; i++) {
      found = Optional.ofNullable(targets.get(reference.pointer())).orElseThrow();
    }
    return found;
  }
}
