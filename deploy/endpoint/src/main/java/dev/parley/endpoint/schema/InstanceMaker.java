package dev.parley.endpoint.schema;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes one instance; on one thread.
///
/// It always knows the way to the smallest instance, and that way ends. What it takes beyond that (an
/// optional member, one more element, a larger choice) it pays from a purse, so that every instance
/// is at most the smallest one and the purse.
final class InstanceMaker {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 200;
  private static final int DEEPEST_EXTRA = 10;
  private static final int LARGEST_EXTRA = 40;
  private static final int PURSE = 200;
  private static final int MOST_EXTRA_ELEMENTS = 3;

  private final Shapes shapes;
  private final Filling filling;
  private long purse;
  private int depth;

  private InstanceMaker(Shapes shapes, Filling filling, long purse) {
    this.shapes = shapes;
    this.filling = filling;
    this.purse = purse;
  }

  /// The smallest instance, which is there where this does not throw.
  ///
  /// @throws SchemaFault where it is too deep
  static JsonNode smallest(Shapes shapes) {
    return new InstanceMaker(shapes, new PlainFilling(), 0).make(shapes.root(), "");
  }

  /// An instance that shows something.
  static JsonNode rich(Shapes shapes, Filling filling) {
    return new InstanceMaker(shapes, filling, PURSE).make(shapes.root(), "");
  }

  private JsonNode make(Shape shape, String name) {
    if (depth > DEEPEST) {
      throw new SchemaFault("", "has no instance that is at most " + DEEPEST + " deep.");
    }
    depth++;
    try {
      return switch (shapes.resolved(shape)) {
        case Shape.Literals literals -> literal(literals.values());
        case Shape.Either either -> make(option(either.options()), name);
        case Shape.Reference _ -> throw new SchemaFault("", "refers to itself alone.");
        case Shape.Members members -> object(members);
        case Shape.Elements elements -> array(elements, name);
        case Shape.Text text -> JSON.stringNode(
            text.format().isEmpty() ? filling.text(name) : Formats.sample(text.format()));
        case Shape.Worded worded -> JSON.stringNode(worded.wording().sample(filling));
        case Shape.Numeric numeric -> number(numeric.range(), name);
        case Shape.Truth _ -> JSON.booleanNode(filling.pick(2) == 0);
        case Shape.Nothing _ -> JSON.nullNode();
      };
    } finally {
      depth--;
    }
  }

  private JsonNode number(NumberRange range, String name) {
    BigDecimal number = filling.number(name).filter(range::holds).or(range::any).orElseThrow()
        .stripTrailingZeros();
    // 1E+3 is a number in JSON too, but few read it as a whole one
    return JSON.numberNode(number.scale() < 0 ? number.setScale(0) : number);
  }

  private JsonNode literal(List<JsonNode> values) {
    List<JsonNode> affordable = values.stream()
        .filter(value -> shapes.sizes().least(new Shape.Literals(List.of(value))) == 1).toList();
    if (affordable.isEmpty()) {
      return values.stream().min(Comparator.comparingInt(value -> value.toString().length()))
          .orElseThrow();
    }
    return affordable.stream()
        .filter(value -> value.isString() && filling.means(value.stringValue()))
        .findFirst().orElseGet(() -> affordable.get(filling.pick(affordable.size())));
  }

  private Shape option(List<Shape> options) {
    Shape smallest = options.stream().min(Comparator.comparingLong(shapes.sizes()::least))
        .orElseThrow();
    Shape picked = options.get(filling.pick(options.size()));
    return pays(shapes.sizes().least(picked) - shapes.sizes().least(smallest)) ? picked : smallest;
  }

  private JsonNode object(Shape.Members members) {
    ObjectNode object = JSON.objectNode();
    for (Map.Entry<String, Shape.Member> entry : members.members().entrySet()) {
      Shape.Member member = entry.getValue();
      if (member.isRequired() || pays(shapes.sizes().least(entry.getKey(), member))) {
        object.set(entry.getKey(), make(member.shape(), entry.getKey()));
      }
    }
    return object;
  }

  private JsonNode array(Shape.Elements elements, String name) {
    ArrayNode array = JSON.arrayNode();
    int extra = filling.pick(MOST_EXTRA_ELEMENTS) + (elements.least() == 0 ? 1 : 0);
    int wanted = Math.min(elements.most(), elements.least() + extra);
    while (array.size() < elements.least()
        || (array.size() < wanted && pays(shapes.sizes().least(elements.each())))) {
      array.add(make(elements.each(), name));
    }
    return array;
  }

  /// Takes from the purse what something costs beyond the smallest.
  private boolean pays(long cost) {
    if (cost == 0) {
      return true;
    }
    if (purse < cost || cost > LARGEST_EXTRA || depth > DEEPEST_EXTRA) {
      return false;
    }
    purse -= cost;
    return true;
  }
}
